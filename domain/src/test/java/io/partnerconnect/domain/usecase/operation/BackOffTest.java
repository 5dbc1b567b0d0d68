package io.partnerconnect.domain.usecase.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackOffTest {
    @ParameterizedTest
    @CsvSource({"0, 5", "1, 5", "2, 10", "3, 20", "6, 160", "7, 300", "8, 300", "2147483647, 300"})
    void itDoublesFromFiveSecondsToFiveMinutes(int attempts, long seconds) {
        assertThat(BackOff.after(attempts)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void theOtherSideMayAskForLonger() {
        assertThat(BackOff.after(1, Duration.ofMinutes(10))).isEqualTo(Duration.ofMinutes(10));
        assertThat(BackOff.after(3, Duration.ofSeconds(1))).isEqualTo(Duration.ofSeconds(20));
    }
}
