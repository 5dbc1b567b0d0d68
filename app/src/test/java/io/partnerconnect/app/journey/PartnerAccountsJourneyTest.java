package io.partnerconnect.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.app.support.Api;
import io.partnerconnect.app.support.World;
import io.partnerconnect.app.support.WorldResource;
import io.partnerconnect.domain.port.in.LookForAdministrators;
import io.partnerconnect.domain.port.in.RecordAdministrators;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The account with a partner from the first connection to its end, over real sockets and on a real database. */
@QuarkusTest
@WithTestResource(WorldResource.class)
class PartnerAccountsJourneyTest {
    @SuppressWarnings("NullAway.Init") // given by WorldResource
    World world;

    @Inject
    @SuppressWarnings("NullAway.Init")
    RecordAdministrators recordAdministrators;

    @Inject
    @SuppressWarnings("NullAway.Init")
    LookForAdministrators lookForAdministrators;

    private final Api admin = Api.as("admin");
    private final Api ana = Api.as(World.PERSON);

    @BeforeEach
    void registered() {
        world.calm();
        admin.register(world, "fourteen");
    }

    @Test
    void whoConnectsFirstAdministersTheAccountUntilSomebodyElseTakesOver() {
        connect(ana, "fourteen", "matillion");
        recordAdministrators.run();
        String path = "/partner-accounts/matillion";

        Response first = admin.get(path);
        assertThat(first.jsonPath().getString("administrator.email"))
                .as(first.asString())
                .isEqualTo(World.PERSON);
        assertThat(first.jsonPath().getString("administrator.recorded_by")).isEqualTo("partner-accounts");
        assertThat(first.jsonPath().getList("connected_workspaces")).containsExactly("fourteen");
        assertThat(first.jsonPath().getList("concerns.code")).containsExactly("ADMINISTRATOR_ALONE");
        assertThat(first.jsonPath().getString("administrator_unavailable.support_url"))
                .isEqualTo("https://www.matillion.com");
        assertThat(first.jsonPath().getString("attestation_due_at")).isNotNull();
        assertThat(admin.get("/partner-accounts?page_size=1000").jsonPath().getList("items.partner"))
                .contains("matillion");

        assertThat(put(path, null, successor("bob@example.com")).statusCode()).isEqualTo(428);
        assertThat(put(path, "\"7\"", successor("bob@example.com")).statusCode())
                .isEqualTo(412);
        Response second = put(path, first.header("ETag"), successor("bob@example.com"));
        assertThat(second.statusCode()).as(second.asString()).isEqualTo(200);
        assertThat(second.header("ETag")).isEqualTo("\"2\"");
        assertThat(second.jsonPath().getString("administrator.email")).isEqualTo("bob@example.com");
        Response users = admin.get(path + "/users");
        assertThat(users.jsonPath().getList("items.role")).containsExactly("USER", "ADMINISTRATOR");
        assertThat(users.jsonPath().getList("items.email")).containsExactly(World.PERSON, "bob@example.com");

        recordAdministrators.run();
        assertThat(admin.get(path).header("ETag")).isEqualTo("\"2\"");
    }

    @Test
    void usersComeAndGoAndTheAdministratorLast() {
        String path = "/partner-accounts/privacera";
        assertThat(admin.get(path).header("ETag")).isEqualTo("\"0\"");
        assertThat(put(path, "\"0\"", successor("ana+privacera@example.com")).statusCode())
                .isEqualTo(200);
        Response refused = user(path, "carl@example.com", "DELEGATE");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.jsonPath().getString("errors[0].field")).isEqualTo("role");
        assertThat(refused.jsonPath().getString("errors[0].message")).contains("allows_delegation");
        assertThat(user(path, "carl@example.com", "USER").statusCode()).isEqualTo(200);

        Response needed = remove(path, "ana+privacera@example.com");
        assertThat(needed.statusCode()).isEqualTo(409);
        assertThat(needed.jsonPath().getString("code")).isEqualTo("account-administrator-needed");
        assertThat(admin.get(path).jsonPath().getInt("last_workspace_gone.users_registered"))
                .isEqualTo(2);
        assertThat(admin.get(path).jsonPath().getList("concerns.code"))
                .containsExactly("ADMINISTRATOR_ALONE", "NO_WORKSPACE_CONNECTED");

        assertThat(remove(path, "carl@example.com").statusCode()).isEqualTo(204);
        assertThat(remove(path, "carl@example.com").jsonPath().getString("code"))
                .isEqualTo("account-user-not-found");
        assertThat(admin.get(path + "/users/{email}", "ana+privacera@example.com")
                        .jsonPath()
                        .getString("role"))
                .isEqualTo("ADMINISTRATOR");
        assertThat(remove(path, "ana+privacera@example.com").statusCode()).isEqualTo(204);
        Response ended = admin.get(path);
        assertThat(ended.jsonPath().getList("concerns")).isEmpty();
        assertThat(ended.jsonPath().getString("administrator")).isNull();
        assertThat(admin.get("/partner-accounts?page_size=1000").jsonPath().getList("items.partner"))
                .doesNotContain("privacera");
    }

    @Test
    void delegatesAreRecordedOnceTheCatalogueSaysThatThePartnerKnowsThem() {
        String path = "/partner-accounts/alteryx";
        put(path, "\"0\"", successor("bob@example.com"));
        assertThat(user(path, "carl@example.com", "DELEGATE").statusCode()).isEqualTo(400);
        Response catalogue = put("/partners/alteryx", "\"0\"", delegating());
        assertThat(catalogue.jsonPath().getBoolean("allows_delegation"))
                .as(catalogue.asString())
                .isTrue();

        Response delegate = user(path, "carl@example.com", "DELEGATE");

        assertThat(delegate.jsonPath().getString("role"))
                .as(delegate.asString())
                .isEqualTo("DELEGATE");
        Response account = admin.get(path);
        assertThat(account.jsonPath().getList("delegates")).containsExactly("carl@example.com");
        assertThat(account.jsonPath().getList("concerns.code")).containsExactly("NO_WORKSPACE_CONNECTED");
        assertThat(account.jsonPath().getString("administrator_unavailable.steps[0]"))
                .contains("carl@example.com");
        admin.delete("/partners/alteryx");
    }

    private static Map<String, ?> delegating() {
        return Map.of(
                "display_name",
                "Alteryx One",
                "category",
                "SEMANTIC_LAYER",
                "integration_type",
                "WAREHOUSE_READ",
                "service_principal_name",
                "ALTERYX_USER",
                "sign_in",
                true,
                "allows_delegation",
                true,
                "reason",
                "read in its documentation");
    }

    @Test
    void whatIsRightIsConfirmed() {
        String path = "/partner-accounts/dataiku";
        assertThat(admin.post(path + "/attestations", Map.of()).jsonPath().getString("code"))
                .isEqualTo("partner-account-not-found");
        put(path, "\"0\"", successor("bob@example.com"));

        Response attested = admin.post(path + "/attestations", Map.of("reason", "compared"));

        assertThat(attested.statusCode()).as(attested.asString()).isEqualTo(200);
        assertThat(attested.jsonPath().getString("attested_by")).isEqualTo("admin");
        assertThat(attested.jsonPath().getBoolean("attestation_overdue")).isFalse();
        assertThat(admin.request()
                        .header("If-Match", "\"1\"")
                        .body(Map.of())
                        .post("/api/v1" + path + "/attestations")
                        .statusCode())
                .isEqualTo(412);
    }

    @Test
    void anAdministratorIsLookedForInTheConnectedWorkspaces() {
        admin.register(world, "fifteen");
        recorded("fourteen", "atscale");
        recorded("fifteen", "atscale");
        world.workspace("fifteen").addUser("dora@example.com");
        put("/partner-accounts/atscale", "\"0\"", successor("dora@example.com"));

        for (int i = 0; i < 20 && presence("atscale") == null; i++) {
            lookForAdministrators.run();
        }

        Response account = admin.get("/partner-accounts/atscale");
        assertThat(account.jsonPath().getString("administrator_presence.state"))
                .as(account.asString())
                .isEqualTo("ACTIVE");
        assertThat(account.jsonPath().getString("administrator_presence.workspace"))
                .isEqualTo("fifteen");
        world.workspace("fifteen").removeUser("dora@example.com");
    }

    private @Nullable String presence(String partner) {
        return admin.get("/partner-accounts/" + partner).jsonPath().getString("administrator_presence.state");
    }

    private static void connect(Api caller, String workspace, String partner) {
        Response connected = caller.request()
                .header("Idempotency-Key", World.freshKey())
                .body(Map.of(
                        "partner",
                        partner,
                        "lifetime_seconds",
                        86_400,
                        "delivery",
                        Map.of("method", "RESPONSE"),
                        "reason",
                        "a test"))
                .post("/api/v1/workspaces/" + workspace + "/connections");
        assertThat(connected.statusCode()).as(connected.asString()).isEqualTo(201);
    }

    private void recorded(String workspace, String partner) {
        Response recorded = admin.request()
                .body(Map.of("reason", "a test"))
                .put("/api/v1/workspaces/" + workspace + "/connections/" + partner + "/check-mark");
        assertThat(recorded.statusCode()).as(recorded.asString()).isLessThan(300);
    }

    private Response put(String path, @Nullable String ifMatch, Map<String, ?> body) {
        var request = admin.request().body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put("/api/v1" + path);
    }

    private Response user(String path, String email, String role) {
        return admin.request()
                .body(Map.of("role", role, "reason", "a test"))
                .put("/api/v1" + path + "/users/{email}", email);
    }

    private Response remove(String path, String email) {
        return admin.request().delete("/api/v1" + path + "/users/{email}?reason=test", email);
    }

    private static Map<String, ?> successor(String email) {
        return Map.of("administrator", email, "reason", "a test");
    }
}
