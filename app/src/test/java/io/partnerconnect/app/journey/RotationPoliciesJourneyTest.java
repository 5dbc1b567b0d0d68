package io.partnerconnect.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.app.support.Api;
import io.partnerconnect.app.support.World;
import io.partnerconnect.app.support.WorldResource;
import io.partnerconnect.domain.port.in.RunRotationPolicies;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A policy is made, changed, looked after and removed, over real sockets and on a real database. */
@QuarkusTest
@WithTestResource(WorldResource.class)
class RotationPoliciesJourneyTest {
    @SuppressWarnings("NullAway.Init") // given by WorldResource
    World world;

    @Inject
    @SuppressWarnings("NullAway.Init")
    RunRotationPolicies runs;

    private final Api admin = Api.as("admin");

    @BeforeEach
    void registered() {
        world.calm();
        admin.register(world, "five");
    }

    @Test
    void aPolicyLooksAtItsConnectionAndTellsWhatItSaw() {
        Response connected = admin.request()
                .header("Idempotency-Key", World.freshKey())
                .body(Map.of(
                        "partner",
                        "rudderstack",
                        "lifetime_seconds",
                        86_400,
                        "delivery",
                        Map.of("method", "RESPONSE"),
                        "reason",
                        "a test"))
                .post("/api/v1/workspaces/five/connections");
        assertThat(connected.statusCode()).as(connected.asString()).isEqualTo(201);
        Response made = admin.post("/rotation-policies", policy(90));
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        String path = "/rotation-policies/" + made.jsonPath().getString("id");
        assertThat(admin.get(path).header("ETag")).isEqualTo("\"1\"");

        for (int i = 0; i < 20 && verdicts(path).isEmpty(); i++) {
            runs.run();
        }

        Response told = admin.get(path + "/runs");
        assertThat(told.jsonPath().getList("items.verdict")).as(told.asString()).containsExactly("NOT_DUE");
        assertThat(told.jsonPath().getString("items[0].partner")).isEqualTo("rudderstack");
        assertThat(told.jsonPath().getString("items[0].due_at")).isNotNull();
        Response changed =
                admin.request().header("If-Match", "\"1\"").body(policy(30)).put("/api/v1" + path);
        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
        assertThat(changed.jsonPath().getInt("interval_days")).isEqualTo(30);
        assertThat(admin.request()
                        .header("If-Match", "\"1\"")
                        .body(policy(7))
                        .put("/api/v1" + path)
                        .statusCode())
                .isEqualTo(412);
        assertThat(admin.request().body(policy(7)).put("/api/v1" + path).statusCode())
                .isEqualTo(428);
        assertThat(admin.request()
                        .header("If-Match", "\"2\"")
                        .delete("/api/v1" + path + "?reason=test")
                        .statusCode())
                .isEqualTo(204);
        assertThat(admin.get(path).jsonPath().getString("code")).isEqualTo("rotation-policy-not-found");
    }

    @Test
    void whatNobodyWouldGetOrWouldBeReplacedIsRefused() {
        Map<String, Object> answer = new HashMap<>(policy(90));
        answer.put("delivery", Map.of("method", "RESPONSE"));
        Map<String, Object> shared = new HashMap<>(policy(90));
        shared.put("scope", Map.of("labels", Map.of("env", "prod")));
        shared.put("delivery", Map.of("method", "SECRET_SCOPE", "scope", "partners", "key", "one"));
        Map<String, Object> brief = new HashMap<>(policy(90));
        brief.put("lifetime_seconds", 86_400);

        assertThat(List.of(answer, shared, brief))
                .extracting(body -> admin.post("/rotation-policies", body))
                .allSatisfy(refused ->
                        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(400))
                .extracting(refused -> refused.jsonPath().getString("errors[0].field"))
                .containsExactly("delivery.method", "delivery.method", "lifetime_seconds");
    }

    private List<String> verdicts(String path) {
        return admin.get(path + "/runs").jsonPath().getList("items.verdict");
    }

    private static Map<String, Object> policy(int days) {
        return Map.of(
                "scope",
                Map.of("workspace", "five", "partner", "rudderstack"),
                "interval_days",
                days,
                "delivery",
                Map.of("method", "SEALED"),
                "reason",
                "a test");
    }
}
