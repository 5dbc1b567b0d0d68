package io.partnerconnect.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.app.support.Api;
import io.partnerconnect.app.support.TestClock;
import io.partnerconnect.app.support.World;
import io.partnerconnect.app.support.WorldResource;
import io.partnerconnect.domain.port.out.Pauses;
import io.partnerconnect.simulator.SimulatedWorkspace;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Credentials that are looked up in files and in Vault, and what is found when somebody looks at them. */
@QuarkusTest
@WithTestResource(WorldResource.class)
@SuppressWarnings("NullAway.Init")
class CredentialWatchTest {
    private static final String WORKSPACE = "eighteen";

    World world;

    @Inject
    Pauses pauses;

    @Inject
    TestClock clock;

    private final Api admin = Api.as("admin");
    private SimulatedWorkspace workspace;

    @BeforeEach
    void registered() {
        world.calm();
        workspace = world.workspace(WORKSPACE);
        admin.register(world, WORKSPACE);
    }

    @AfterEach
    void asBefore() throws IOException {
        world.vault().unseal();
        use(WORKSPACE);
        Files.deleteIfExists(world.secretFile());
        check("filed");
        check("vaulted");
    }

    @Test
    void aTokenInAFileIsUsedAndSoIsTheOneThatTakesItsPlace() throws IOException {
        // Given
        Files.writeString(world.secretFile(), "dapi-of-nobody-at-all\n");
        use("filed");
        awaitCode("credential-refused");

        // When
        Files.writeString(world.secretFile(), workspace.adminToken() + "\n");

        // Then
        awaitTrue(() -> tiles().statusCode() == 200);
        JsonPath shown = admin.get("/credentials/filed").jsonPath();
        assertThat(shown.getString("source")).isEqualTo("FILE");
        assertThat(shown.getString("kind")).isEqualTo("TOKEN");
        assertThat(shown.getString("problem")).isNull();
    }

    @Test
    void aFileThatIsNotThereIsToldByTheNameOfItsCredentialAndOtherWorkspacesGoOn() {
        // Given
        admin.register(world, "one");

        // When
        use("filed");

        // Then
        awaitCode("credential-unreadable");
        Response refused = tiles();
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.jsonPath().getString("detail"))
                .contains(WORKSPACE, "Credential filed", "token-file does not exist", "Nothing was changed");
        assertThat(admin.get("/credentials/filed").jsonPath().getString("problem.code"))
                .isEqualTo("credential-unreadable");
        assertThat(admin.get("/workspaces/one/tiles").statusCode()).isEqualTo(200);
    }

    @Test
    void aTokenInVaultIsUsedAndWhileVaultIsSealedOnlyItsWorkspacesFail() {
        // Given
        admin.register(world, "one");
        world.vault().put("pca/vaulted", workspace.adminToken());
        use("vaulted");
        awaitTrue(() -> tiles().statusCode() == 200);

        // When
        world.vault().seal();

        // Then
        awaitCode("credential-store-unavailable");
        Response silent = tiles();
        assertThat(silent.statusCode()).isEqualTo(503);
        assertThat(silent.header("Retry-After")).isNotNull();
        assertThat(silent.jsonPath().getString("detail"))
                .contains(WORKSPACE, "Credential vaulted", "Nothing was changed");
        assertThat(admin.get("/workspaces/one/tiles").statusCode()).isEqualTo(200);
        world.vault().unseal();
        awaitTrue(() -> tiles().statusCode() == 200);
        assertThat(admin.get("/credentials/vaulted").jsonPath().getString("source"))
                .isEqualTo("VAULT");
    }

    @Test
    void aLookTellsAsWhomAndAsWhatTheServiceIsAccepted() throws IOException {
        // Given
        Files.writeString(world.secretFile(), workspace.adminToken());
        use("filed");

        // When
        Response looked = check("filed");

        // Then
        assertThat(looked.statusCode()).as(looked.asString()).isEqualTo(200);
        JsonPath check = looked.jsonPath();
        assertThat(check.getString("check.checked_at")).isNotNull();
        assertThat(check.getInt("check.accepted")).isEqualTo(1);
        assertThat(check.getString("check.workspaces[0].workspace")).isEqualTo(WORKSPACE);
        assertThat(check.getString("check.workspaces[0].verdict")).isEqualTo("ACCEPTED");
        assertThat(check.getString("check.workspaces[0].identity")).isNotBlank();
        assertThat(check.getBoolean("check.workspaces[0].administrator")).isTrue();
        assertThat(findings("filed")).isEmpty();
    }

    @Test
    void whatIsWrongIsFoundBySomebodyWhoSeesTheOrganisationAndGoneOnceItIsMended() throws IOException {
        // Given
        Files.writeString(world.secretFile(), "dapi-of-nobody-at-all");
        use("filed");

        // When
        check("filed");

        // Then
        List<Map<String, Object>> found = findings("filed");
        assertThat(found).hasSize(1);
        assertThat(found.getFirst())
                .containsEntry("finding", "CREDENTIAL_REFUSED")
                .containsEntry("severity", "CRITICAL")
                .containsEntry("workspace", null)
                .containsEntry("partner", null)
                .containsEntry("points", 0);
        assertThat(String.valueOf(found.getFirst().get("remedy"))).contains("/api/v1/credentials/filed/check");
        String id = String.valueOf(found.getFirst().get("id"));
        assertThat(Api.as("viewer").get("/findings/" + id).statusCode()).isEqualTo(200);
        assertThat(Api.as("viewer-inside").get("/findings/" + id).statusCode()).isEqualTo(404);
        assertThat(Api.as("viewer-inside").get("/findings?page_size=1000").asString())
                .doesNotContain(id, "CREDENTIAL_REFUSED");
        Files.writeString(world.secretFile(), workspace.adminToken());
        check("filed");
        assertThat(findings("filed")).isEmpty();
        assertThat(admin.get("/findings/" + id).jsonPath().getString("closed_at"))
                .isNotNull();
    }

    @Test
    void aFindingOfACredentialIsLeftAsOthersAre() {
        // Given
        use("filed");
        check("filed");
        String id = String.valueOf(findings("filed").getFirst().get("id"));

        // When
        Response known = admin.request()
                .body(Map.of("until", clock.now().plus(Duration.ofDays(1)).toString(), "reason", "being mounted"))
                .put("/api/v1/findings/" + id + "/acknowledgement");

        // Then
        assertThat(known.statusCode()).as(known.asString()).isEqualTo(200);
        assertThat(known.jsonPath().getString("credential")).isEqualTo("filed");
        assertThat(admin.get("/findings?acknowledged=true&page_size=1000").asString())
                .contains(id);
    }

    @Test
    void ofACredentialThatIsNotThereNothingIsLookedAt() {
        assertThat(check("nobody").statusCode()).isEqualTo(404);
    }

    private Response check(String name) {
        return admin.request().post("/api/v1/credentials/" + name + "/check");
    }

    private List<Map<String, Object>> findings(String credential) {
        List<Map<String, Object>> all =
                admin.get("/findings?page_size=1000").jsonPath().getList("items");
        return all.stream()
                .filter(finding -> credential.equals(finding.get("credential")))
                .toList();
    }

    private Response tiles() {
        return admin.get("/workspaces/" + WORKSPACE + "/tiles");
    }

    private void use(String credential) {
        Response held = admin.get("/workspaces/" + WORKSPACE);
        if (!credential.equals(held.jsonPath().getString("credential"))) {
            Response used = admin.request()
                    .header("If-Match", held.header("ETag"))
                    .body(Map.of("credential", credential, "reason", "a test"))
                    .patch("/api/v1/workspaces/" + WORKSPACE);
            assertThat(used.statusCode()).as(used.asString()).isEqualTo(200);
        }
    }

    private void awaitCode(String code) {
        awaitTrue(() -> code.equals(tiles().jsonPath().getString("code")));
    }

    private void awaitTrue(BooleanSupplier condition) {
        for (int looks = 0; looks < 100 && !condition.getAsBoolean(); looks++) {
            pauses.pause(Duration.ofMillis(100));
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
