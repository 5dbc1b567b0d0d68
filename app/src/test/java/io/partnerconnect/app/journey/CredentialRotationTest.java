package io.partnerconnect.app.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.app.support.Api;
import io.partnerconnect.app.support.World;
import io.partnerconnect.app.support.WorldResource;
import io.partnerconnect.domain.model.token.TokenId;
import io.partnerconnect.domain.model.token.TokenSecret;
import io.partnerconnect.simulator.SimulatedToken;
import io.partnerconnect.simulator.SimulatedWorkspace;
import io.partnerconnect.simulator.fault.FaultAction;
import io.partnerconnect.simulator.fault.FaultRule;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The service replaces its own credential: a token, and an OAuth secret. */
@QuarkusTest
@WithTestResource(WorldResource.class)
@SuppressWarnings("NullAway.Init")
class CredentialRotationTest {
    private static final String WORKSPACE = "seventeen";
    private static final AtomicInteger NEXT = new AtomicInteger();

    World world;

    private final Api admin = Api.as("admin");
    private SimulatedWorkspace workspace;
    private String name;

    @BeforeEach
    void registered() {
        world.calm();
        workspace = world.workspace(WORKSPACE);
        admin.register(world, WORKSPACE);
        name = "rotation-" + NEXT.incrementAndGet();
    }

    @AfterEach
    void asBefore() {
        workspace.renewAdminCredential();
        use(WORKSPACE);
        admin.delete("/credentials/" + name);
    }

    @Test
    void aTokenIsReplacedByOneOfTheSameHolderAndRevoked() {
        // Given
        String old = ownToken();
        put(Map.of("kind", "TOKEN", "value", old));
        use(name);
        String key = World.freshKey();
        List<SimulatedToken> others = ofTheService();

        // When
        Response rotated = rotate(key);
        Response again = rotate(key);

        // Then
        assertThat(rotated.statusCode()).as(rotated.asString()).isEqualTo(200);
        assertThat(rotated.jsonPath().getString("rotation_operation_id")).isNull();
        assertThat(rotated.jsonPath().getString("expires_at")).isNotNull();
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(tokenIds()).doesNotContain(idOf(old));
        assertThat(ofTheService()).hasSize(others.size() + 1);
        assertThat(tiles().statusCode()).isEqualTo(200);
        assertThat(parts()).contains("token.mint", "token.revoke");
    }

    @Test
    void aSecretIsReplacedByAnotherOfTheSameServicePrincipalAndDeleted() {
        // Given
        put(Map.of(
                "kind",
                "OAUTH_CLIENT",
                "client_id",
                workspace.adminClientId(),
                "value",
                workspace.adminClientSecret()));
        use(name);

        // When
        Response rotated = rotate(World.freshKey());

        // Then
        assertThat(rotated.statusCode()).as(rotated.asString()).isEqualTo(200);
        assertThat(rotated.jsonPath().getString("rotation_operation_id")).isNull();
        assertThat(tiles().statusCode()).isEqualTo(200);
        assertThat(signIn(workspace.adminClientSecret())).isNotEqualTo(200);
        assertThat(parts()).contains("secret.make", "secret.delete");
    }

    @Test
    void whenTheAnswerIsLostTheOldOneGoesOnAndNothingIsAdopted() {
        // Given
        String old = ownToken();
        put(Map.of("kind", "TOKEN", "value", old));
        use(name);
        workspace.faults().add(FaultRule.once("POST", "/api/2.0/token/create", new FaultAction.ResetAfterEffect()));

        // When
        Response lost = rotate(World.freshKey());

        // Then
        assertThat(lost.statusCode()).as(lost.asString()).isEqualTo(502);
        assertThat(tokenIds()).contains(idOf(old));
        assertThat(tiles().statusCode()).isEqualTo(200);
        Response shown = admin.get("/credentials/" + name);
        assertThat(shown.jsonPath().getString("rotation_operation_id")).isNull();
        assertThat(shown.jsonPath().getInt("age_days")).isZero();
        assertThat(admin.get("/owed-work").jsonPath().getList("items.kind")).contains("UNKNOWN_OUTCOME");
    }

    @Test
    void whatTheServiceCannotReplaceIsRefusedWithARemedy() {
        // Given
        put(Map.of("kind", "TOKEN", "value", "dapi-of-nobody-at-all"));
        int others = ofTheService().size();

        // When
        Response unused = rotate(World.freshKey());
        use(name);
        Response refused = rotate(World.freshKey());
        String mine = name;
        name = "one";
        Response configured = rotate(World.freshKey());
        name = mine;

        // Then
        assertThat(List.of(unused, configured)).allSatisfy(answer -> {
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(409);
            assertThat(answer.jsonPath().getString("code")).isEqualTo("credential-not-rotatable");
            assertThat(answer.jsonPath().getString("remedy")).isNotBlank();
        });
        assertThat(refused.jsonPath().getString("code")).isEqualTo("credential-refused");
        assertThat(ofTheService()).hasSize(others);
    }

    /** One that the workspace's administrator makes for himself. */
    private String ownToken() {
        return given().baseUri(workspace.url().toString())
                .header("Authorization", "Bearer " + workspace.adminToken())
                .contentType("application/json")
                .body(Map.of("lifetime_seconds", 3600, "comment", "by hand"))
                .post("/api/2.0/token/create")
                .jsonPath()
                .getString("token_value");
    }

    private int signIn(String secret) {
        return given().baseUri(workspace.url().toString())
                .auth()
                .preemptive()
                .basic(workspace.adminClientId(), secret)
                .formParam("grant_type", "client_credentials")
                .formParam("scope", "all-apis")
                .post("/oidc/v1/token")
                .statusCode();
    }

    private List<String> tokenIds() {
        return workspace.tokens().stream().map(SimulatedToken::tokenId).toList();
    }

    private List<SimulatedToken> ofTheService() {
        return workspace.tokens().stream()
                .filter(token -> token.comment().contains("partner-connect-admin itself"))
                .filter(token -> token.comment().contains("[pca1:test:"))
                .toList();
    }

    private static String idOf(String value) {
        return TokenId.ofPasted(new TokenSecret(value)).value();
    }

    private List<String> parts() {
        return admin.get("/audit/events?workspace=" + WORKSPACE + "&page_size=1000")
                .jsonPath()
                .getList("items.action");
    }

    private Response rotate(String key) {
        return admin.request()
                .header("Idempotency-Key", key)
                .body(Map.of("lifetime_seconds", 86_400, "reason", "a test"))
                .post("/api/v1/credentials/" + name + "/rotate");
    }

    private void put(Map<String, ?> what) {
        Map<String, Object> body = new java.util.HashMap<>(what);
        body.put("reason", "a test");
        Response put = admin.request().header("If-Match", "\"0\"").body(body).put("/api/v1/credentials/" + name);
        assertThat(put.statusCode()).as(put.asString()).isEqualTo(200);
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
}
