package io.partnerconnect.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.app.support.Api;
import io.partnerconnect.app.support.World;
import io.partnerconnect.app.support.WorldResource;
import io.partnerconnect.simulator.SimulatedPrincipal;
import io.partnerconnect.simulator.SimulatedResource;
import io.partnerconnect.simulator.SimulatedToken;
import io.partnerconnect.simulator.SimulatedWorkspace;
import io.partnerconnect.simulator.journal.Change;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Partners are connected, and their tokens replaced, over real sockets and on a real database. */
@QuarkusTest
@WithTestResource(WorldResource.class)
class OperationsTest {
    private static final long DAY = 86_400;

    @SuppressWarnings("NullAway.Init") // given by WorldResource
    World world;

    private final Api admin = Api.as("admin");
    private SimulatedWorkspace workspace;

    @BeforeEach
    void registered() {
        world.calm();
        workspace = world.workspace("nine");
        admin.register(world, "nine");
    }

    @Test
    void aPartnerIsConnectedAndItsTokenIsInTheAnswerOnce() {
        String key = World.freshKey();

        Response answer = connect("sigma", key, Map.of("method", "RESPONSE"));

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        assertThat(answer.jsonPath().getString("operation.state")).isEqualTo("SUCCEEDED");
        assertThat(answer.jsonPath().getList("operation.steps.state")).containsOnly("DONE");
        assertThat(answer.jsonPath().getString("token.token_value")).startsWith("dapi");
        SimulatedPrincipal made = principal("SIGMA_USER").orElseThrow();
        assertThat(made.active()).isTrue();
        assertThat(workspace.tokenUsers()).contains(made.applicationId());
        assertThat(workspace.warehouses()).extracting(SimulatedResource::name).contains("SIGMA_ENDPOINT");
        assertThat(admin.get("/workspaces/nine/connections/sigma").jsonPath().getBoolean("tile.connected"))
                .isTrue();
        Response again = connect("sigma", key, Map.of("method", "RESPONSE"));
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.asString()).doesNotContain("dapi");
    }

    @Test
    void whatCannotBeConnectedLeavesNothingBehindAndSaysWhy() {
        workspace.maxTokenLifetimeDays(1);

        Response answer = change(
                "/workspaces/nine/connections",
                Map.of(
                        "partner",
                        "hex",
                        "lifetime_seconds",
                        2 * DAY,
                        "delivery",
                        Map.of("method", "RESPONSE"),
                        "reason",
                        "a test"));

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
        assertThat(answer.jsonPath().getString("operation.state")).isEqualTo("FAILED");
        assertThat(answer.jsonPath().getString("operation.error")).isEqualTo("lifetime-above-maximum");
        assertThat(principal("HEX_USER")).isEmpty();
    }

    @Test
    void whereOnBehalfOfIsOffAPartnerIsConnectedAndRotatedAsItsPrincipalAndNoSecretIsLeft() {
        workspace.onBehalfOfEnabled(false);
        workspace.clearJournal();

        Response connected = connect("thoughtspot", World.freshKey(), Map.of("method", "RESPONSE"));
        workspace.addSecretScope("partners");
        Response rotated =
                rotate("thoughtspot", Map.of("method", "SECRET_SCOPE", "scope", "partners", "key", "thoughtspot"));

        assertThat(connected.statusCode()).as(connected.asString()).isEqualTo(201);
        assertThat(connected.jsonPath().getList("operation.steps.name", String.class))
                .containsSubsequence(
                        "check", "make-secret", "sign-in", "mint-token-as-service-principal", "delete-secret");
        assertThat(connected.jsonPath().getList("operation.steps.state")).containsOnly("DONE");
        assertThat(connected.jsonPath().getString("token.token_value")).startsWith("dapi");
        assertThat(rotated.jsonPath().getString("operation.waits_for"))
                .as(rotated.asString())
                .isEqualTo("USE");
        assertThat(tokensOf("THOUGHTSPOT_USER")).hasSize(2);
        assertThat(changes(Change.Kind.SECRET_CREATED)).hasSize(2);
        assertThat(changes(Change.Kind.SECRET_DELETED)).isEqualTo(changes(Change.Kind.SECRET_CREATED));
        assertThat(admin.get("/audit/events?action=secret.delete&page_size=1000")
                        .jsonPath()
                        .getList("items.subject.id", String.class))
                .as("an event for each")
                .hasSizeGreaterThanOrEqualTo(4);
    }

    private List<String> changes(Change.Kind kind) {
        return workspace.changes().stream()
                .filter(change -> change.kind() == kind)
                .map(Change::id)
                .toList();
    }

    @Test
    void aRotationIntoASecretScopeWaitsForThePartnerAndIsRetiredByAPerson() {
        assertThat(connect("preset", World.freshKey(), Map.of("method", "RESPONSE"))
                        .statusCode())
                .isEqualTo(201);
        workspace.addSecretScope("partners");

        Response answer = rotate("preset", Map.of("method", "SECRET_SCOPE", "scope", "partners", "key", "preset"));

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
        assertThat(answer.jsonPath().getString("operation.state")).isEqualTo("WAITING");
        assertThat(answer.jsonPath().getString("operation.waits_for")).isEqualTo("USE");
        assertThat(answer.asString()).doesNotContain("dapi");
        assertThat(tokensOf("PRESET_USER")).hasSize(2);
        String path = "/workspaces/nine/connections/preset/rotations/"
                + answer.jsonPath().getString("operation.id");
        Response busy = rotate("preset", Map.of("method", "RESPONSE"));
        assertThat(busy.statusCode()).isEqualTo(409);
        assertThat(busy.jsonPath().getString("code")).isEqualTo("connection-busy");

        String key = World.freshKey();
        Response first = change("/workspaces/nine/connections/preset/quarantine", Map.of("reason", "too early"), key);
        assertThat(first.jsonPath().getString("code")).isEqualTo("connection-busy");

        Response retired = admin.post(path + "/retire", Map.of("reason", "the partner has it"));

        assertThat(retired.statusCode()).as(retired.asString()).isEqualTo(200);
        awaitState(path, "SUCCEEDED");
        assertThat(tokensOf("PRESET_USER"))
                .singleElement()
                .satisfies(left -> assertThat(left.tokenId())
                        .isEqualTo(admin.get(path).jsonPath().getString("new_token_id")));
    }

    @Test
    void aRotationAskedForTwiceWithOneKeyIsOneRotation() {
        assertThat(connect("atscale", World.freshKey(), Map.of("method", "RESPONSE"))
                        .statusCode())
                .isEqualTo(201);
        workspace.addSecretScope("partners");
        String key = World.freshKey();
        Map<String, ?> body = Map.of(
                "cause",
                "SCHEDULED",
                "delivery",
                Map.of("method", "SECRET_SCOPE", "scope", "partners", "key", "atscale"),
                "reason",
                "a test");
        Response first = change("/workspaces/nine/connections/atscale/rotations", body, key);

        Response second = change("/workspaces/nine/connections/atscale/rotations", body, key);

        assertThat(second.statusCode()).as(second.asString()).isEqualTo(200);
        assertThat(second.jsonPath().getString("id")).isEqualTo(first.jsonPath().getString("operation.id"));
        assertThat(tokensOf("ATSCALE_USER")).hasSize(2);
    }

    @Test
    void aSealedValueOpensWithThePrivateKeyOnly() throws Exception {
        assertThat(connect("census", World.freshKey(), Map.of("method", "RESPONSE"))
                        .statusCode())
                .isEqualTo(201);
        RsaJsonWebKey pair = RsaJwkGenerator.generateJwk(2048);

        Response answer = rotate(
                "census",
                Map.of("method", "SEALED", "public_key", pair.toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY)));

        String path = "/workspaces/nine/connections/census/rotations/"
                + answer.jsonPath().getString("operation.id");
        JsonWebEncryption sealed = new JsonWebEncryption();
        sealed.setKey(pair.getPrivateKey());
        sealed.setCompactSerialization(admin.get(path).jsonPath().getString("sealed"));
        assertThat(sealed.getPayload()).startsWith("dapi");
    }

    @Test
    void aQuarantinedPartnerIsLetInAgain() {
        assertThat(connect("lightup", World.freshKey(), Map.of("method", "RESPONSE"))
                        .statusCode())
                .isEqualTo(201);

        Response locked = change("/workspaces/nine/connections/lightup/quarantine", Map.of("reason", "suspicion"));

        assertThat(locked.jsonPath().getString("operation.state"))
                .as(locked.asString())
                .isEqualTo("SUCCEEDED");
        assertThat(principal("LIGHTUP_USER").orElseThrow().active()).isFalse();
        Response released = change("/workspaces/nine/connections/lightup/release", Map.of("reason", "cleared"));
        assertThat(released.jsonPath().getString("operation.state")).isEqualTo("SUCCEEDED");
        assertThat(principal("LIGHTUP_USER").orElseThrow().active()).isTrue();
    }

    @Test
    void aDisconnectDoesWhatItsPlanSaysAndNothingThatWasNotPlanned() {
        assertThat(connect("stardog", World.freshKey(), Map.of("method", "RESPONSE"))
                        .statusCode())
                .isEqualTo(201);
        SimulatedPrincipal bystander = world.principalIn(workspace);
        Response plan = admin.post("/workspaces/nine/connections/stardog/disconnect-plan", Map.of("mode", "FULL"));
        assertThat(plan.jsonPath().getList("effects.kind", String.class))
                .as(plan.asString())
                .containsExactly(
                        "DEACTIVATE_PRINCIPAL", "REVOKE_TOKEN", "REMOVE_PRINCIPAL", "REMOVE_COMPUTE", "FORGET_MARK");

        Response gone = disconnect("stardog", plan.jsonPath().getString("plan_hash"));

        assertThat(gone.jsonPath().getString("operation.state"))
                .as(gone.asString())
                .isEqualTo("SUCCEEDED");
        assertThat(principal("STARDOG_USER")).isEmpty();
        assertThat(workspace.warehouses()).extracting(SimulatedResource::name).doesNotContain("STARDOG_ENDPOINT");
        assertThat(admin.get("/workspaces/nine/connections/stardog").jsonPath().getString("tile.state"))
                .isEqualTo("NOT_CONNECTED");
        assertThat(workspace.principals()).contains(bystander);
        Response guide = admin.get("/workspaces/nine/connections/stardog/reconnect-guide");
        assertThat(guide.jsonPath().getList("fields.findAll { it.old != null }.setting", String.class))
                .as(guide.asString())
                .contains("APPLICATION_ID", "COMPUTE_NAME");
    }

    @Test
    void aDisconnectWhosePlanIsStaleIsToldTheDifferenceAndDoesNothing() {
        assertThat(connect("hunters", World.freshKey(), Map.of("method", "RESPONSE"))
                        .statusCode())
                .isEqualTo(201);
        Response plan = admin.post("/workspaces/nine/connections/hunters/disconnect-plan", Map.of("mode", "FULL"));
        workspace.addToken(principal("HUNTERS_USER").orElseThrow(), "made since");
        long changes = workspace.changeCount();

        Response refused = disconnect("hunters", plan.jsonPath().getString("plan_hash"));

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.jsonPath().getString("code")).isEqualTo("plan-stale");
        assertThat(refused.jsonPath().getList("differences", String.class))
                .singleElement()
                .asString()
                .startsWith("+ new: token ");
        assertThat(workspace.changeCount()).isEqualTo(changes);
    }

    @Test
    void whatWaitsForPeopleIsOwed() {
        assertThat(connect("anomalo", World.freshKey(), Map.of("method", "RESPONSE"))
                        .statusCode())
                .isEqualTo(201);
        workspace.addSecretScope("partners");
        Response rotation = rotate("anomalo", Map.of("method", "SECRET_SCOPE", "scope", "partners", "key", "anomalo"));

        Response owed = Api.as("viewer").get("/owed-work");

        assertThat(owed.jsonPath()
                        .getString("items.find { it.operation_id == '"
                                + rotation.jsonPath().getString("operation.id") + "' }.kind"))
                .as(owed.asString())
                .isEqualTo("HAND_OVER");
    }

    private Response disconnect(String partner, String hash) {
        return change(
                "/workspaces/nine/connections/" + partner + "/disconnect",
                Map.of("mode", "FULL", "plan_hash", hash, "reason", "a test"));
    }

    private Response connect(String partner, String key, Map<String, ?> delivery) {
        return admin.request()
                .header("Idempotency-Key", key)
                .body(Map.of("partner", partner, "lifetime_seconds", DAY, "delivery", delivery, "reason", "a test"))
                .post("/api/v1/workspaces/nine/connections");
    }

    private Response rotate(String partner, Map<String, ?> delivery) {
        return change(
                "/workspaces/nine/connections/" + partner + "/rotations",
                Map.of("cause", "SCHEDULED", "delivery", delivery, "reason", "a test"));
    }

    private Response change(String path, Map<String, ?> body) {
        return change(path, body, World.freshKey());
    }

    private Response change(String path, Map<String, ?> body, String key) {
        return admin.request()
                .header("Idempotency-Key", key)
                .header("Prefer", "wait=10")
                .body(body)
                .post("/api/v1" + path);
    }

    private void awaitState(String path, String state) {
        String seen = "";
        for (int i = 0; i < 50 && !state.equals(seen); i++) {
            seen = admin.get(path).jsonPath().getString("operation.state");
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        assertThat(seen).isEqualTo(state);
    }

    private Optional<SimulatedPrincipal> principal(String name) {
        return workspace.principals().stream()
                .filter(each -> each.displayName().equals(name))
                .findFirst();
    }

    private List<SimulatedToken> tokensOf(String name) {
        String scimId = principal(name).orElseThrow().scimId();
        return workspace.tokens().stream()
                .filter(token -> token.ownerId().equals(scimId))
                .toList();
    }
}
