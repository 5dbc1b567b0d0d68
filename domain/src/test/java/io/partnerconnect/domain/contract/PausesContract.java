package io.partnerconnect.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.port.out.Pauses;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

/** What every {@link Pauses} must do. */
public abstract class PausesContract {
    private static final Duration A_MOMENT = Duration.ofMillis(5);

    protected abstract Pauses pauses();

    protected abstract InstantSource clock();

    /** What happens to pauses when the service is being stopped. */
    protected abstract void stopTheService();

    @Test
    void afterAPauseTheTimeHasPassed() {
        // Given
        Instant before = clock().instant();

        // When
        pauses().pause(A_MOMENT);

        // Then
        assertThat(clock().instant()).isAfterOrEqualTo(before.plus(A_MOMENT));
    }

    @Test
    void aPauseEndsAsUnavailableWhenTheServiceIsBeingStopped() {
        // Given
        stopTheService();

        // When
        Throwable pausing = catchThrowable(() -> pauses().pause(Duration.ofHours(1)));

        // Then
        assertThat(pausing).isInstanceOf(Failure.Unavailable.class);
    }
}
