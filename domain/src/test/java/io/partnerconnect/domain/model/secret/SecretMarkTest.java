package io.partnerconnect.domain.model.secret;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.domain.fixture.SomeMarkers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SecretMarkTest {
    private static final Instant ASKED = Instant.parse("2026-11-02T10:15:30.123456Z");

    private static SecretMark mark() {
        return SecretMark.of(SomeMarkers.marker());
    }

    private static OAuthSecret secret(Duration lifetime, Instant createdAt) {
        return new OAuthSecret(new SecretId("a0"), createdAt, createdAt.plus(lifetime));
    }

    @Test
    void aLifetimeIsAtMostAsLongAsAskedForAndNoPersonWouldAskForIt() {
        List<Duration> lifetimes = Stream.generate(SecretMarkTest::mark)
                .limit(1000)
                .map(mark -> mark.lifetime(SecretMark.BRIEF))
                .toList();

        assertThat(lifetimes).allSatisfy(lifetime -> {
            assertThat(lifetime).isBetween(Duration.ofMinutes(10), Duration.ofMinutes(15));
            assertThat(lifetime.toSecondsPart()).isNotZero();
        });
        assertThat(lifetimes.stream().distinct().count()).isGreaterThan(250);
    }

    @Test
    void itIsOnASecretOfThatLifetimeAndTimeAndOnNoOther() {
        SecretMark mark = mark();
        Duration lifetime = mark.lifetime(Duration.ofDays(90));

        assertThat(mark.isOn(secret(lifetime, ASKED.plusSeconds(2)), ASKED)).isTrue();
        assertThat(mark.isOn(secret(lifetime.plusMillis(3), ASKED.plusSeconds(2)), ASKED))
                .as("expiry and creation are not of the same instant")
                .isTrue();
        assertThat(mark.isOn(secret(lifetime.plusSeconds(1), ASKED), ASKED)).isFalse();
        assertThat(mark.isOn(secret(lifetime, ASKED.minusSeconds(61)), ASKED)).isFalse();
        assertThat(mark.isOn(secret(lifetime, ASKED.plusSeconds(121)), ASKED)).isFalse();
        assertThat(mark.isOn(secret(mark.lifetime(SecretMark.BRIEF), ASKED), ASKED))
                .as("however long it is to live")
                .isTrue();
    }
}
