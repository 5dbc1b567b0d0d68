package io.partnerconnect.domain.model.operation;

import static io.partnerconnect.domain.model.Invalids.refused;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.partnerconnect.domain.model.rotation.AdoptionTerms;
import io.partnerconnect.domain.model.rotation.DeadlinePolicy;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryTest {
    @ParameterizedTest
    @ValueSource(strings = {"d", "p", "q", "dp", "dq", "qi", "k"})
    void aSealingKeyHoldsNoPrivatePart(String part) {
        refused("delivery.public_key", () -> new Delivery.SealingKey("{\"kty\":\"RSA\",\"" + part + "\" : \"x\"}"));
    }

    @Test
    void aSealingKeyHasOneTo4096Characters() {
        assertThatCode(() -> new Delivery.SealingKey("x".repeat(4096))).doesNotThrowAnyException();
        refused("delivery.public_key", () -> new Delivery.SealingKey("x".repeat(4097)));
        refused("delivery.public_key", () -> new Delivery.SealingKey(" "));
    }

    @Test
    void aPlaceInASecretScopeHasTwoNamesOfOneTo128Characters() {
        String longest = "x".repeat(128);
        assertThatCode(() -> new Delivery.SecretScope("A-z_0.9@x", longest)).doesNotThrowAnyException();
        refused("delivery.scope", () -> new Delivery.SecretScope("", "key"));
        refused("delivery.scope", () -> new Delivery.SecretScope("a/b", "key"));
        refused("delivery.key", () -> new Delivery.SecretScope("scope", longest + "x"));
    }

    @Test
    void anOverlapIsFromAnHourTo90Days() {
        assertThatCode(() -> terms(Duration.ofHours(1), 2)).doesNotThrowAnyException();
        assertThatCode(() -> terms(Duration.ofDays(90), 2)).doesNotThrowAnyException();
        refused("overlap_seconds", () -> terms(Duration.ofSeconds(3599), 2));
        refused("overlap_seconds", () -> terms(Duration.ofSeconds(7_776_001), 2));
    }

    @Test
    void theOldTokenIsQuietForTwoTo90Days() {
        assertThatCode(() -> terms(Duration.ofHours(1), 90)).doesNotThrowAnyException();
        refused("quiet_days", () -> terms(Duration.ofHours(1), 1));
        refused("quiet_days", () -> terms(Duration.ofHours(1), 91));
    }

    private static AdoptionTerms terms(Duration overlap, int quietDays) {
        return new AdoptionTerms(overlap, DeadlinePolicy.ASK, quietDays);
    }
}
