package io.partnerconnect.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.app.support.Api;
import io.partnerconnect.app.support.World;
import io.partnerconnect.app.support.WorldResource;
import io.partnerconnect.simulator.SimulatedPrincipal;
import io.partnerconnect.simulator.SimulatedWorkspace;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** OAuth secrets are made, shown and deleted over real sockets and on a real database. */
@QuarkusTest
@WithTestResource(WorldResource.class)
class OAuthSecretsTest {
    @SuppressWarnings("NullAway.Init") // given by WorldResource
    World world;

    private final Api admin = Api.as("admin");
    private String path;

    @BeforeEach
    void aPrincipal() {
        world.calm();
        SimulatedWorkspace workspace = world.workspace("nine");
        admin.register(world, "nine");
        SimulatedPrincipal principal = world.principalIn(workspace);
        path = "/workspaces/nine/service-principals/" + principal.applicationId() + "/secrets";
    }

    @Test
    void aSecretIsShownOnceListedWithoutItsValueAndDeleted() {
        String key = World.freshKey();

        Response made = make(key);

        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        assertThat(made.header("Cache-Control")).isEqualTo("no-store");
        String value = made.jsonPath().getString("secret_value");
        assertThat(value).startsWith("dose");
        Response again = make(key);
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.asString()).doesNotContain(value);
        Response listed = admin.get(path);
        assertThat(ids(listed)).containsExactly(made.jsonPath().getString("secret_id"));
        assertThat(listed.asString()).doesNotContain(value);
        Response deleted = admin.request()
                .header("Idempotency-Key", World.freshKey())
                .delete("/api/v1" + path + "/" + made.jsonPath().getString("secret_id") + "?reason=over");
        assertThat(deleted.jsonPath().getString("result"))
                .as(deleted.asString())
                .isEqualTo("DELETED");
        assertThat(ids(admin.get(path))).isEmpty();
    }

    @Test
    void theSixthIsRefusedWithARemedy() {
        for (int i = 0; i < 5; i++) {
            assertThat(make(World.freshKey()).statusCode()).isEqualTo(201);
        }

        Response sixth = make(World.freshKey());

        assertThat(sixth.statusCode()).isEqualTo(422);
        assertThat(sixth.jsonPath().getString("code")).isEqualTo("secrets-exhausted");
        assertThat(sixth.jsonPath().getString("remedy")).contains("Delete one");
    }

    @Test
    void aMigrationSaysWhatComesNextForAPartnerThatTakesOAuthAndNothingForAnother() {
        assertThat(admin.get("/partners/matillion/migration").jsonPath().getBoolean("takes_oauth"))
                .isFalse();
        Response partner = admin.get("/partners/snowplow");
        Map<String, Object> entry = new HashMap<>(partner.jsonPath().getMap(""));
        entry.keySet()
                .retainAll(Set.of(
                        "display_name",
                        "category",
                        "integration_type",
                        "service_principal_name",
                        "sign_in",
                        "clouds",
                        "docs_url",
                        "support_url"));
        entry.put("auth_options", List.of("PAT", "OAUTH_M2M"));
        entry.put("reason", "a test");
        Response overridden = admin.request()
                .header("If-Match", partner.header("ETag"))
                .body(entry)
                .put("/api/v1/partners/snowplow");
        assertThat(overridden.statusCode()).as(overridden.asString()).isLessThan(300);
        Response connected = admin.request()
                .header("Idempotency-Key", World.freshKey())
                .body(Map.of(
                        "partner",
                        "snowplow",
                        "lifetime_seconds",
                        86_400,
                        "delivery",
                        Map.of("method", "RESPONSE"),
                        "reason",
                        "a test"))
                .post("/api/v1/workspaces/nine/connections");
        assertThat(connected.statusCode()).as(connected.asString()).isEqualTo(201);

        Response migration = admin.get("/partners/snowplow/migration");

        assertThat(migration.jsonPath().getList("items.next", String.class))
                .as(migration.asString())
                .containsExactly("MAKE_SECRET");
        assertThat(migration.jsonPath().getString("items[0].next_call"))
                .startsWith("POST /api/v1/workspaces/nine/service-principals/")
                .endsWith("/secrets");
        assertThat(migration.jsonPath().getString("items[0].credentials[0].kind"))
                .isEqualTo("TOKEN");
    }

    @Test
    void aRotationWaitsForSomebodyToConfirmAndDeletesTheOldOneThen() {
        String connection = "/workspaces/nine/connections/" + connected("rivery");
        String whose = admin.get(connection).jsonPath().getString("service_principals[0].application_id");
        path = "/workspaces/nine/service-principals/" + whose + "/secrets";
        String old = make(World.freshKey()).jsonPath().getString("secret_id");
        String key = World.freshKey();

        Response rotated = rotate(connection, key, Map.of("cause", "SCHEDULED"));

        assertThat(rotated.statusCode()).as(rotated.asString()).isEqualTo(201);
        assertThat(rotated.jsonPath().getString("secret.secret_value")).startsWith("dose");
        assertThat(rotated.jsonPath().getString("token")).isNull();
        assertThat(rotate(connection, key, Map.of("cause", "SCHEDULED")).header("Idempotent-Replayed"))
                .isEqualTo("true");
        String made = rotated.jsonPath().getString("secret.secret_id");
        assertThat(ids(admin.get(path))).containsExactlyInAnyOrder(old, made);
        String rotation = connection + "/secret-rotations/" + rotated.jsonPath().getString("operation.id");
        awaitState(rotation, "WAITING");
        assertThat(admin.get(rotation).jsonPath().getString("new_secret_id")).isEqualTo(made);
        assertThat(admin.get("/owed-work").jsonPath().getList("items.kind", String.class))
                .contains("HAND_OVER");
        Response confirmed = admin.post(rotation + "/confirm", Map.of("reason", "the partner has it"));
        assertThat(confirmed.statusCode()).as(confirmed.asString()).isEqualTo(200);
        awaitState(rotation, "SUCCEEDED");
        assertThat(ids(admin.get(path))).containsExactly(made);
        assertThat(admin.get(connection + "/secret-rotations").jsonPath().getList("items"))
                .hasSize(1);
        assertThat(admin.post(rotation + "/confirm", Map.of("reason", "again")).statusCode())
                .isEqualTo(409);
    }

    @Test
    void whatCannotBeRotatedIsRefusedWithTheFieldAndTheRemedy() {
        String connection = "/workspaces/nine/connections/" + connected("rudderstack");
        String whose = admin.get(connection).jsonPath().getString("service_principals[0].application_id");
        path = "/workspaces/nine/service-principals/" + whose + "/secrets";

        Response none = rotate(connection, World.freshKey(), Map.of("cause", "SCHEDULED"));
        assertThat(none.statusCode()).as(none.asString()).isEqualTo(404);
        assertThat(none.jsonPath().getString("code")).isEqualTo("oauth-secret-not-found");

        make(World.freshKey());
        make(World.freshKey());
        Response which = rotate(connection, World.freshKey(), Map.of("cause", "SCHEDULED"));
        assertThat(which.statusCode()).as(which.asString()).isEqualTo(400);
        assertThat(which.jsonPath().getString("errors[0].field")).isEqualTo("secret_id");
    }

    private String connected(String partner) {
        Response connected = admin.request()
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
                .post("/api/v1/workspaces/nine/connections");
        assertThat(connected.statusCode()).as(connected.asString()).isEqualTo(201);
        return partner;
    }

    private Response rotate(String connection, String key, Map<String, ?> terms) {
        Map<String, Object> body = new HashMap<>(terms);
        body.put("delivery", Map.of("method", "RESPONSE"));
        body.put("reason", "a test");
        return admin.request()
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1" + connection + "/secret-rotations");
    }

    private void awaitState(String rotation, String state) {
        for (int looks = 0; looks < 300; looks++) {
            if (state.equals(admin.get(rotation).jsonPath().getString("operation.state"))) {
                return;
            }
            LockSupport.parkNanos(100_000_000);
        }
        assertThat(admin.get(rotation).jsonPath().getString("operation.state")).isEqualTo(state);
    }

    private Response make(String key) {
        return admin.request()
                .header("Idempotency-Key", key)
                .body(Map.of("lifetime_seconds", 7_776_000, "reason", "a test"))
                .post("/api/v1" + path);
    }

    private static List<String> ids(Response listed) {
        return listed.jsonPath().getList("items.secret_id", String.class);
    }
}
