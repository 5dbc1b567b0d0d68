package io.partnerconnect.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.app.support.Api;
import io.partnerconnect.app.support.World;
import io.partnerconnect.app.support.WorldResource;
import io.partnerconnect.simulator.SimulatedPrincipal;
import io.partnerconnect.simulator.SimulatedToken;
import io.partnerconnect.simulator.SimulatedWorkspace;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rivery is connected in two workspaces, and one thing is done to both connections. */
@QuarkusTest
@WithTestResource(WorldResource.class)
class CampaignJourneyTest {
    private static final List<String> NAMES = List.of("ten", "eleven");

    @SuppressWarnings("NullAway.Init") // given by WorldResource
    World world;

    private final Api admin = Api.as("admin");
    private final Map<String, String> old = new HashMap<>();

    private void connected() {
        world.calm();
        for (String name : NAMES) {
            admin.register(world, name);
            SimulatedWorkspace workspace = world.workspace(name);
            workspace.addSecretScope("partners");
            SimulatedPrincipal rivery = workspace.principals().stream()
                    .filter(there -> there.displayName().equals("RIVERY_USER"))
                    .findFirst()
                    .orElseGet(() -> world.principalIn(workspace, "RIVERY_USER"));
            old.put(
                    name,
                    workspace
                            .addToken(rivery, "the old one", Duration.ofDays(90), Duration.ZERO, null)
                            .tokenId());
            admin.request()
                    .body(Map.of("reason", "seen on the tile"))
                    .put("/api/v1/workspaces/" + name + "/connections/rivery/check-mark");
        }
    }

    @Test
    void inAnEmergencyEveryTokenOfAPartnerIsReplacedAndThenRevoked() {
        connected();

        // A drill first
        long changes = changes();
        Response drill = admin.post("/campaigns/drills", body("REVOKE"));
        assertThat(drill.statusCode()).as(drill.asString()).isEqualTo(200);
        assertThat(drill.jsonPath().getInt("connections")).isEqualTo(2);
        assertThat(drill.jsonPath().getInt("tokens")).isEqualTo(2);
        assertThat(changes()).as("changed by a drill").isEqualTo(changes);

        // Each old one goes, and a new one is in the scope
        Map<String, Object> rotation = body("ROTATE");
        rotation.put(
                "rotation",
                Map.of(
                        "cause",
                        "COMPROMISED",
                        "delivery",
                        Map.of("method", "SECRET_SCOPE", "scope", "partners", "key", "rivery")));
        String rotated = started(rotation);
        assertThat(ended(rotated)).isEqualTo("COMPLETED");
        assertThat(statuses(rotated)).containsExactly("DONE", "DONE");
        NAMES.forEach(name -> {
            assertThat(tokens(name)).hasSize(1).doesNotContain(String.valueOf(old.get(name)));
            assertThat(world.workspace(name).secret("partners", "rivery")).isNotNull();
        });

        // And at last there are none
        String revoked = started(body("REVOKE"));
        assertThat(ended(revoked)).isEqualTo("COMPLETED");
        NAMES.forEach(name -> assertThat(tokens(name)).isEmpty());
        String operation =
                admin.get("/campaigns/" + revoked + "/items").jsonPath().getString("items[0].operation_id");
        assertThat(admin.get("/operations/" + operation).jsonPath().getString("kind"))
                .isEqualTo("connection.revoke");
        Response late = admin.post("/campaigns/" + revoked + "/resume", Map.of("reason", "a test"));
        assertThat(late.statusCode()).isEqualTo(409);
    }

    @Test
    void theValuesOfACampaignAreForNoAnswer() {
        Map<String, Object> rotation = body("ROTATE");
        rotation.put("rotation", Map.of("cause", "SCHEDULED", "delivery", Map.of("method", "RESPONSE")));

        Response refused = admin.post("/campaigns/drills", rotation);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.jsonPath().getString("errors[0].field")).isEqualTo("rotation.delivery.method");
    }

    private static Map<String, Object> body(String action) {
        Map<String, Object> body = new HashMap<>();
        body.put("action", action);
        body.put("partner", "rivery");
        body.put("workspaces", NAMES);
        body.put("reason", "breach at the partner");
        return body;
    }

    private String started(Map<String, Object> body) {
        Response started = admin.request()
                .header("Idempotency-Key", World.freshKey())
                .body(body)
                .post("/api/v1/campaigns");
        assertThat(started.statusCode()).as(started.asString()).isEqualTo(202);
        assertThat(started.header("Location")).endsWith(started.jsonPath().getString("id"));
        return started.jsonPath().getString("id");
    }

    private String ended(String campaign) {
        String state = "RUNNING";
        for (int looks = 0; looks < 300 && state.equals("RUNNING"); looks++) {
            pause();
            state = admin.get("/campaigns/" + campaign).jsonPath().getString("state");
        }
        return state;
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> statuses(String campaign) {
        return admin.get("/campaigns/" + campaign + "/items").jsonPath().getList("items.status");
    }

    private List<String> tokens(String workspace) {
        SimulatedWorkspace there = world.workspace(workspace);
        return there.tokens().stream()
                .filter(token -> there.principals().stream()
                        .anyMatch(principal -> principal.displayName().equals("RIVERY_USER")
                                && principal.scimId().equals(token.ownerId())))
                .map(SimulatedToken::tokenId)
                .toList();
    }

    private long changes() {
        return NAMES.stream()
                .mapToLong(name -> world.workspace(name).changeCount())
                .sum();
    }
}
