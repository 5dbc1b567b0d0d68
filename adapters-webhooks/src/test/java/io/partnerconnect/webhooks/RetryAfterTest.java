package io.partnerconnect.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-11-02T10:15:30Z");

    @Test
    void aReceiverSaysForHowLongOrUntilWhen() {
        assertThat(RetryAfter.read(" 120 ", NOW)).isEqualTo(Duration.ofMinutes(2));
        assertThat(RetryAfter.read("Mon, 02 Nov 2026 10:16:00 GMT", NOW)).isEqualTo(Duration.ofSeconds(30));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-1", "1.5", "99999999999", "Mon, 02 Nov 2026 10:15:00 GMT"})
    void whatCannotBeUnderstoodOrIsOverCountsAsNothing(String header) {
        assertThat(RetryAfter.read(header, NOW)).isNull();
        assertThat(RetryAfter.read(null, NOW)).isNull();
    }
}
