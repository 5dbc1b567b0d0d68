package io.partnerconnect.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServicePrincipalsTest extends Started {
    private static final String PATH = SCIM + "/ServicePrincipals";

    private Caller.Answer filtered(String filter) {
        return admin.get(PATH + "?filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8));
    }

    private static List<String> names(Caller.Answer answer) {
        return answer.json().path("Resources").findValuesAsText("displayName");
    }

    @Test
    void theIdIsOfSixteenDigitsAndNoApplicationId() {
        var created = admin.post(PATH, "{'displayName':'RIVERY_USER'}").json();

        assertThat(created.path("id").asText()).matches("\\d{16}");
        assertThat(created.path("applicationId").asText()).matches("[0-9a-f-]{36}");
        assertThat(created.path("active").asBoolean()).isTrue();
        assertThat(created.has("entitlements")).isFalse();
    }

    @Test
    void anApplicationIdInThePathNamesNothing() {
        SimulatedPrincipal partner = partner();

        var got = admin.get(PATH + "/" + partner.applicationId());
        var deleted = admin.delete(PATH + "/" + partner.applicationId());

        assertThat(got.status()).isEqualTo(404);
        assertThat(deleted.status()).isEqualTo(404);
        assertThat(deleted.json().path("status").asText()).isEqualTo("404");
        assertThat(deleted.json().path("schemas").get(0).asText())
                .isEqualTo("urn:ietf:params:scim:api:messages:2.0:Error");
        assertThat(workspace.principals()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    displayName eq "B_USER"                         | B_USER
                    displayName sw "A"                              | A_USER,AB_BOT
                    displayName co "b"                              | B_USER,AB_BOT
                    displayName ne "A_USER" and displayName co "_U" | B_USER
                    displayName eq "A_USER" or displayName eq "B_USER" | A_USER,B_USER
                    displayName sw "A" and displayName co "BOT" or displayName eq "B_USER" | B_USER,AB_BOT
                    """)
    void filtersSelect(String filter, String expected) {
        List.of("A_USER", "B_USER", "AB_BOT").forEach(workspace::addPrincipal);

        assertThat(names(filtered(filter))).containsExactlyInAnyOrder(expected.split(","));
    }

    @Test
    void anEmptyOperandFailsInside() {
        var answer = filtered("displayName co ''");

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.json().path("detail").asText()).isEqualTo("Index 1 out of bounds for length 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"displayName", "displayName gt \"x\"", "nonsense eq \"x\"", "displayName eq x y", "(a)"})
    void aMalformedFilterIs400(String filter) {
        assertThat(filtered(filter).status()).isEqualTo(400);
    }

    @Test
    void aFilterThatSelectsNobodyLeavesResourcesOut() {
        var answer = filtered("displayName eq \"NOBODY\"").json();

        assertThat(answer.path("totalResults").asInt()).isZero();
        assertThat(answer.has("Resources")).isFalse();
    }

    @Test
    void pagesHaveAtMostAHundredWhateverCountSays() {
        for (int i = 0; i < 150; i++) {
            workspace.addPrincipal("P" + i);
        }

        var first = admin.get(PATH + "?count=10000&startIndex=1").json();
        var second = admin.get(PATH + "?count=10000&startIndex=101").json();

        assertThat(first.path("itemsPerPage").asInt()).isEqualTo(100);
        assertThat(first.path("totalResults").asInt()).isEqualTo(151);
        assertThat(second.path("Resources")).hasSize(51);
    }

    @Test
    void attributesAndOrderCanBeChosen() {
        List.of("B", "C", "A").forEach(workspace::addPrincipal);

        var answer = admin.get(PATH + "?attributes=displayName&sortBy=displayName&sortOrder=descending");

        assertThat(names(answer)).containsSubsequence("C", "B", "A");
        JsonNode first = answer.json().path("Resources").get(0);
        assertThat(first.has("applicationId")).isFalse();
        assertThat(first.has("id")).isTrue();
        assertThat(admin.get(PATH + "?excludedAttributes=groups,active").text()).doesNotContain("groups", "active");
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "'false'", "[{'value':'false'}]"})
    void aPrincipalIsDeactivatedInAllTheWaysClientsWriteIt(String value) {
        SimulatedPrincipal partner = partner();

        var answer = admin.patch(
                PATH + "/" + partner.scimId(),
                "{'Operations':[{'op':'replace','path':'active','value':" + value + "}]}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(workspace.principals().getFirst().active()).isFalse();
    }

    @Test
    void entitlementsAreAddedAndRemovedButNotRemovedWithAValue() {
        String path = PATH + "/" + partner().scimId();

        admin.patch(
                path,
                "{'Operations':[{'op':'add','path':'entitlements','value':[{'value':'workspace-access'},{'value':'databricks-sql-access'}]}]}");
        admin.patch(path, "{'Operations':[{'op':'remove','path':'entitlements[value eq \\'workspace-access\\']'}]}");
        var refused = admin.patch(
                path,
                "{'Operations':[{'op':'remove','path':'entitlements','value':[{'value':'databricks-sql-access'}]}]}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(workspace.principals().getFirst().entitlements()).containsExactly("databricks-sql-access");
    }

    @Test
    void replacingLosesWhatIsNotSent() {
        SimulatedPrincipal partner = workspace.addPrincipal("FIVETRAN_USER", "workspace-access");

        admin.put(PATH + "/" + partner.scimId(), "{'displayName':'RENAMED'}");

        SimulatedPrincipal now = workspace.principals().getFirst();
        assertThat(now.displayName()).isEqualTo("RENAMED");
        assertThat(now.entitlements()).isEmpty();
    }

    @Test
    void theSameApplicationIdTwiceIsAConflict() {
        var answer = admin.post(PATH, "{'applicationId':'" + partner().applicationId() + "'}");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().path("detail").asText()).endsWith("already exists.");
    }

    @Test
    void whatWasCreatedOrDeletedIsSeenLateButTrueAtOnce() {
        workspace.eventualConsistency(Duration.ofSeconds(30));
        SimulatedPrincipal old = partner();
        String created =
                admin.post(PATH, "{'displayName':'NEW'}").json().path("id").asText();
        admin.delete(PATH + "/" + old.scimId());

        assertThat(workspace.principals())
                .extracting(SimulatedPrincipal::scimId)
                .containsExactly(created);
        assertThat(admin.get(PATH + "/" + created).status()).isEqualTo(404);
        assertThat(admin.get(PATH + "/" + old.scimId()).status()).isEqualTo(200);
        assertThat(names(admin.get(PATH))).contains("FIVETRAN_USER").doesNotContain("NEW");

        simulator.clock().advance(Duration.ofSeconds(30));
        assertThat(names(admin.get(PATH))).contains("NEW").doesNotContain("FIVETRAN_USER");
        assertThat(admin.get(PATH + "/" + created).status()).isEqualTo(200);
    }

    @Test
    void whileFlappingEverySecondReadIsEarly() {
        workspace.eventualConsistency(Duration.ofSeconds(30), true);
        String id = admin.post(PATH, "{'displayName':'NEW'}").json().path("id").asText();

        int first = admin.get(PATH + "/" + id).status();
        int second = admin.get(PATH + "/" + id).status();

        assertThat(List.of(first, second)).containsExactlyInAnyOrder(404, 200);
    }

    @Test
    void amongTheGroupsAreAdminsAndUsersAndMembersCanBeAdded() {
        SimulatedPrincipal partner = partner();
        var group = admin.post(SCIM + "/Groups", "{'displayName':'partners'}").json();

        admin.patch(
                SCIM + "/Groups/" + group.path("id").asText(),
                "{'Operations':[{'op':'add','path':'members','value':[{'value':'" + partner.scimId() + "'}]}]}");

        assertThat(names(admin.get(SCIM + "/Groups"))).contains("admins", "users", "partners");
        assertThat(admin.get(PATH + "/" + partner.scimId()).json().findValuesAsText("display"))
                .containsExactlyInAnyOrder("users", "partners");
    }

    @Test
    void ofSecretsThereAreAtMostFive() {
        String path = "/api/2.0/accounts/servicePrincipals/" + partner().scimId() + "/credentials/secrets";
        for (int i = 0; i < 5; i++) {
            assertThat(admin.post(path, "{'lifetime':'3600s'}")
                            .json()
                            .path("secret")
                            .asText())
                    .startsWith("dose");
        }

        assertThat(admin.post(path, "{}").status()).isEqualTo(400);
        var secrets = admin.get(path).json().path("secrets");
        assertThat(secrets).hasSize(5);
        assertThat(admin.delete(path + "/" + secrets.get(0).path("id").asText()).status())
                .isEqualTo(200);
        assertThat(admin.post(path, "{}").status()).isEqualTo(200);
        simulator.clock().advance(Duration.ofHours(1));
        assertThat(admin.get(path).json().path("secrets")).hasSize(1);
    }
}
