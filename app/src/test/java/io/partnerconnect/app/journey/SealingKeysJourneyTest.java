package io.partnerconnect.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.app.support.Api;
import io.partnerconnect.app.support.World;
import io.partnerconnect.app.support.WorldResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.keys.EllipticCurves;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A key is registered, values are sealed to it, and their receiver says that he has them. */
@QuarkusTest
@WithTestResource(WorldResource.class)
class SealingKeysJourneyTest {
    @SuppressWarnings("NullAway.Init") // given by WorldResource
    World world;

    private final Api admin = Api.as("admin");

    @BeforeEach
    void registered() {
        world.calm();
        admin.register(world, "eight");
    }

    @Test
    void aValueIsSealedToTheRegisteredKeyAndOpenedByItsHolder() throws Exception {
        PublicJsonWebKey pair = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        Response put = put("census", pair.toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY));
        assertThat(put.statusCode()).as(put.asString()).isEqualTo(200);
        assertThat(put.jsonPath().getString("thumbprint"))
                .isEqualTo(pair.calculateBase64urlEncodedThumbprint("SHA-256"));
        assertThat(put.jsonPath().getString("registered_by")).isEqualTo("admin");
        assertThat(admin.get(path("census")).jsonPath().getString("thumbprint"))
                .isEqualTo(put.jsonPath().getString("thumbprint"));

        Response connected = connect("census", null);

        assertThat(connected.statusCode()).as(connected.asString()).isEqualTo(202);
        assertThat(connected.jsonPath().getString("operation.state")).isEqualTo("SUCCEEDED");
        assertThat(opened(connected.jsonPath().getString("operation.sealed"), pair))
                .startsWith("dapi");
        String operation = "/operations/" + connected.jsonPath().getString("operation.id");
        Response acknowledged = admin.post(operation + "/acknowledge", Map.of("reason", "a test"));
        assertThat(acknowledged.statusCode()).as(acknowledged.asString()).isEqualTo(200);
        Response after = admin.get(operation);
        assertThat(after.jsonPath().getString("sealed")).isNull();
        assertThat(after.jsonPath().getString("acknowledged_by")).isEqualTo("admin");
        Response again = admin.post(operation + "/acknowledge", Map.of("reason", "a test"));
        assertThat(again.jsonPath().getString("acknowledged_at"))
                .isEqualTo(after.jsonPath().getString("acknowledged_at"));
    }

    @Test
    void withoutARegisteredKeyOneHasToComeAlong() {
        Response answer = connect("hevo-data", null);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("errors[0].field")).isEqualTo("delivery.public_key");
        assertThat(answer.jsonPath().getString("errors[0].message"))
                .contains("/workspaces/eight/connections/hevo-data/sealing-key");
        assertThat(admin.get(path("hevo-data")).statusCode()).isEqualTo(404);
    }

    @Test
    void aKeyNothingCanBeSealedToIsRefusedWithTheRequest() {
        Response put = put("hevo-data", Map.of("kty", "EC", "crv", "P-256", "x", "AA", "y", "AA"));
        Response connect = connect("hevo-data", Map.of("kty", "RSA", "n", "AQAB", "e", "AQAB"));

        assertThat(put.statusCode()).as(put.asString()).isEqualTo(400);
        assertThat(put.jsonPath().getString("errors[0].field")).isEqualTo("public_key");
        assertThat(connect.statusCode()).as(connect.asString()).isEqualTo(400);
        assertThat(connect.jsonPath().getString("errors[0].field")).isEqualTo("delivery.public_key");
    }

    @Test
    void aRemovedKeyIsGone() throws Exception {
        PublicJsonWebKey pair = EcJwkGenerator.generateJwk(EllipticCurves.P384);
        put("qlik-sense", pair.toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY));

        assertThat(admin.delete(path("qlik-sense")).statusCode()).isEqualTo(204);
        assertThat(admin.delete(path("qlik-sense")).statusCode()).isEqualTo(404);
        assertThat(admin.get(path("qlik-sense")).jsonPath().getString("code")).isEqualTo("sealing-key-not-found");
    }

    private Response put(String partner, Map<String, ?> jwk) {
        return admin.request()
                .body(Map.of("public_key", jwk, "reason", "a test"))
                .put("/api/v1" + path(partner));
    }

    private Response connect(String partner, @Nullable Map<String, ?> jwk) {
        Map<String, Object> delivery = new HashMap<>(Map.of("method", "SEALED"));
        if (jwk != null) {
            delivery.put("public_key", jwk);
        }
        return admin.request()
                .header("Idempotency-Key", World.freshKey())
                .header("Prefer", "wait=10")
                .body(Map.of("partner", partner, "lifetime_seconds", 86_400, "delivery", delivery, "reason", "a test"))
                .post("/api/v1/workspaces/eight/connections");
    }

    private static String path(String partner) {
        return "/workspaces/eight/connections/" + partner + "/sealing-key";
    }

    static String opened(String sealed, PublicJsonWebKey pair) throws Exception {
        JsonWebEncryption jwe = new JsonWebEncryption();
        jwe.setCompactSerialization(sealed);
        jwe.setKey(pair.getPrivateKey());
        return jwe.getPayload();
    }
}
