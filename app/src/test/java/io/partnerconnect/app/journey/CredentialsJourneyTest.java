package io.partnerconnect.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.app.support.Api;
import io.partnerconnect.app.support.World;
import io.partnerconnect.app.support.WorldResource;
import io.partnerconnect.domain.port.out.Pauses;
import io.partnerconnect.simulator.SimulatedWorkspace;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Credentials of the service, from being put to being removed, and what becomes of the workspaces meanwhile. */
@QuarkusTest
@WithTestResource(WorldResource.class)
@SuppressWarnings("NullAway.Init")
class CredentialsJourneyTest {
    private static final String WORKSPACE = "eighteen";
    private static final AtomicInteger NEXT = new AtomicInteger();

    World world;

    @Inject
    Pauses pauses;

    private final Api admin = Api.as("admin");
    private SimulatedWorkspace workspace;
    private String name;

    @BeforeEach
    void registered() {
        world.calm();
        workspace = world.workspace(WORKSPACE);
        admin.register(world, WORKSPACE);
        name = "journey-" + NEXT.incrementAndGet();
    }

    @AfterEach
    void asBefore() {
        use(WORKSPACE);
        admin.delete("/credentials/" + name);
    }

    @Test
    void aSealedCredentialIsUsedByTheWorkspacesRegisteredWithIt() {
        // Given
        Response put = put(0, token(workspace.adminToken()));

        // When
        use(name);

        // Then
        assertThat(put.statusCode()).as(put.asString()).isEqualTo(200);
        assertThat(put.header("ETag")).isEqualTo("\"1\"");
        assertThat(put.asString()).doesNotContain(workspace.adminToken());
        assertThat(tiles().statusCode()).isEqualTo(200);
        Response shown = admin.get("/credentials/" + name);
        assertThat(shown.jsonPath().getString("source")).isEqualTo("SEALED");
        assertThat(shown.jsonPath().getString("key_id")).isEqualTo("2026-11");
        assertThat(shown.jsonPath().getList("workspaces")).isEqualTo(List.of(WORKSPACE));
        assertThat(shown.jsonPath().getInt("workspace_count")).isEqualTo(1);
        assertThat(shown.jsonPath().getInt("age_days")).isZero();
        assertThat(shown.jsonPath().getString("problem")).isNull();
    }

    @Test
    void aReplacedValueIsUsedAtTheNextCall() {
        // Given
        put(0, token(workspace.adminToken()));
        use(name);
        boolean before = tiles().statusCode() == 200;

        // When
        put(1, token("dapi-of-nobody-at-all"));

        // Then
        assertThat(before).isTrue();
        assertThat(tiles().statusCode()).isEqualTo(422);
        assertThat(tiles().jsonPath().getString("code")).isEqualTo("credential-refused");
    }

    @Test
    void anAccessTokenGotWithTheSecretBeforeIsNotUsedAnyMore() {
        // Given
        put(0, client(workspace.adminClientId(), workspace.adminClientSecret()));
        use(name);
        boolean before = tiles().statusCode() == 200;

        // When
        put(1, client(workspace.adminClientId(), "dose-of-nobody-at-all"));

        // Then
        assertThat(before).isTrue();
        assertThat(tiles().jsonPath().getString("code")).isEqualTo("credential-refused");
        put(2, client(workspace.adminClientId(), workspace.adminClientSecret()));
        assertThat(tiles().statusCode()).isEqualTo(200);
    }

    @Test
    void whatTheConfigurationHasIsShownAndChangedThereOnly() {
        // When
        Response shown = admin.get("/credentials/one");
        name = "one";
        Response put = put(0, token(workspace.adminToken()));
        Response removed = admin.delete("/credentials/one");

        // Then
        assertThat(shown.jsonPath().getString("source")).isEqualTo("CONFIGURATION");
        assertThat(shown.jsonPath().getString("kind")).isEqualTo("TOKEN");
        assertThat(shown.jsonPath().getString("key_id")).isNull();
        assertThat(put.statusCode()).isEqualTo(409);
        assertThat(put.jsonPath().getString("code")).isEqualTo("credential-configured");
        assertThat(put.jsonPath().getString("remedy")).isNotBlank();
        assertThat(removed.jsonPath().getString("code")).isEqualTo("credential-configured");
    }

    @Test
    void oneInUseIsNotRemovedAndItIsToldWhere() {
        // Given
        put(0, token(workspace.adminToken()));
        use(name);

        // When
        Response inUse = admin.delete("/credentials/" + name);

        // Then
        assertThat(inUse.statusCode()).isEqualTo(409);
        assertThat(inUse.jsonPath().getString("code")).isEqualTo("credential-in-use");
        assertThat(inUse.jsonPath().getString("detail")).contains(WORKSPACE);
        use(WORKSPACE);
        assertThat(admin.delete("/credentials/" + name).statusCode()).isEqualTo(204);
        assertThat(admin.get("/credentials/" + name).statusCode()).isEqualTo(404);
        assertThat(admin.get("/audit/events?action=credential.remove&page_size=1000")
                        .jsonPath()
                        .getList("items.subject.id"))
                .contains(name);
    }

    @Test
    void aRowThatWasAlteredIsNamedAndNotUsedAndOtherWorkspacesGoOn() throws SQLException {
        // Given
        put(0, token(workspace.adminToken()));
        use(name);
        admin.register(world, "one");

        // When
        alter("sealed_value = set_byte(sealed_value, 20, get_byte(sealed_value, 20) # 1)");

        // Then
        awaitTrue(() -> "credential-broken".equals(tiles().jsonPath().getString("code")));
        assertThat(tiles().statusCode()).isEqualTo(422);
        assertThat(tiles().jsonPath().getString("detail")).contains(name, "2026-11");
        assertThat(admin.get("/credentials/" + name).jsonPath().getString("problem.code"))
                .isEqualTo("credential-broken");
        assertThat(admin.get("/workspaces/one/tiles").statusCode()).isEqualTo(200);
        assertThat(admin.post("/workspaces/" + WORKSPACE + "/checks", Map.of())
                        .jsonPath()
                        .getList("items.verdict"))
                .contains("FAIL");
    }

    @Test
    void oneWhoseKeyIsMissingIsToldWithThatKey() throws SQLException {
        // Given
        put(0, token(workspace.adminToken()));
        use(name);

        // When
        alter("key_id = 'given-away'");

        // Then
        awaitTrue(() -> "credential-key-missing".equals(tiles().jsonPath().getString("code")));
        assertThat(tiles().jsonPath().getString("detail")).contains(name, "given-away");
        Response rewrapped = admin.post("/credential-keys/rewrap", Map.of("reason", "a test"));
        assertThat(rewrapped.statusCode()).as(rewrapped.asString()).isEqualTo(200);
        assertThat(rewrapped.jsonPath().getString("key_id")).isEqualTo("2026-11");
        assertThat(rewrapped.jsonPath().getList("left")).contains(name);
    }

    @Test
    void theyAreListedByNameInPagesWhereverTheyAreKept() {
        // Given
        put(0, token(workspace.adminToken()));

        // When
        Response all = admin.get("/credentials?page_size=1000");
        Response first = admin.get("/credentials?page_size=2");

        // Then
        assertThat(all.jsonPath().getList("items.name", String.class))
                .isSorted()
                .contains("one", name);
        Response second = admin.get(
                "/credentials?page_size=2&page_token=" + first.jsonPath().getString("next_page_token"));
        assertThat(second.jsonPath().getString("items[0].name"))
                .isEqualTo(all.jsonPath().getString("items[2].name"));
        assertThat(Api.as("viewer").get("/credentials").statusCode()).isEqualTo(200);
        assertThat(Api.as("regional").get("/credentials").statusCode()).isEqualTo(403);
    }

    @Test
    void whatIsWrongWithARequestIsSaidAtOnceAndTheVersionIsAskedFor() {
        // Given
        put(0, token(workspace.adminToken()));

        // When
        Response bad = put(1, Map.of("kind", "PASSWORD", "value", "a b", "client_id", "a:b", "expires_at", "soon"));
        Response stale = put(0, token(workspace.adminToken()));
        Response unsaid =
                admin.request().body(with(token(workspace.adminToken()))).put("/api/v1/credentials/" + name);

        // Then
        assertThat(bad.statusCode()).isEqualTo(400);
        assertThat(bad.jsonPath().getList("errors.field", String.class))
                .containsExactlyInAnyOrder("kind", "value", "client_id", "expires_at");
        assertThat(bad.asString()).doesNotContain("a b");
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(unsaid.statusCode()).isEqualTo(428);
        assertThat(put(1, Map.of("kind", "OAUTH_CLIENT", "value", "long-enough"))
                        .jsonPath()
                        .getList("errors.field"))
                .isEqualTo(List.of("client_id"));
    }

    private Response put(int version, Map<String, ?> what) {
        return admin.request()
                .header("If-Match", "\"" + version + "\"")
                .body(with(what))
                .put("/api/v1/credentials/" + name);
    }

    private static Map<String, Object> with(Map<String, ?> what) {
        Map<String, Object> body = new HashMap<>(what);
        body.put("reason", "a test");
        return body;
    }

    private static Map<String, ?> token(String value) {
        return Map.of("kind", "TOKEN", "value", value);
    }

    private static Map<String, ?> client(String id, String secret) {
        return Map.of("kind", "OAUTH_CLIENT", "client_id", id, "value", secret);
    }

    private void use(String credential) {
        Response changed = admin.request()
                .header("If-Match", admin.get("/workspaces/" + WORKSPACE).header("ETag"))
                .body(Map.of("credential", credential))
                .patch("/api/v1/workspaces/" + WORKSPACE);
        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
    }

    private Response tiles() {
        return admin.get("/workspaces/" + WORKSPACE + "/tiles");
    }

    /** As somebody who can write to the database. */
    private void alter(String set) throws SQLException {
        try (Connection connection = world.database().connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE pca.credential SET " + set + " WHERE name = '" + name + "'");
        }
    }

    private void awaitTrue(BooleanSupplier there) {
        for (int looks = 0; looks < 300 && !there.getAsBoolean(); looks++) {
            pauses.pause(Duration.ofMillis(100));
        }
        assertThat(there.getAsBoolean()).isTrue();
    }
}
