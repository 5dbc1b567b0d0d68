package io.partnerconnect.domain.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.fixture.MovableClock;
import io.partnerconnect.domain.fixture.SilentPauses;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Outage;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class ConfirmationTest {
    private static final boolean GONE = true;
    private static final boolean SHOWN = false;

    private final SilentPauses pauses = new SilentPauses(new MovableClock());
    private final Confirmation confirmation = new Confirmation(pauses);
    private final AtomicInteger reads = new AtomicInteger();

    @Test
    void twoReadsInARowWithoutItAreEnough() {
        // When
        confirmation.untilGone("It", showing(GONE, GONE));

        // Then
        assertThat(reads).hasValue(2);
        assertThat(pauses.taken()).isEmpty();
    }

    @Test
    void oneReadWithoutItIsNotBelieved() {
        // When
        confirmation.untilGone("It", showing(GONE, SHOWN, GONE, GONE));

        // Then
        assertThat(reads).hasValue(4);
    }

    @Test
    void itWaitsAsLongAsItIsShown() {
        // When
        confirmation.untilGone("It", showing(SHOWN, SHOWN, SHOWN, GONE, GONE));

        // Then
        assertThat(pauses.taken()).hasSize(3).allMatch(Duration.ofMillis(500)::equals);
    }

    @Test
    void whatIsShownForTooLongIsNotKnownToBeGone() {
        // When
        Throwable end = catchThrowable(() -> confirmation.untilGone("The token 7", this::shown));

        // Then
        assertThat(end).isInstanceOf(Failure.OutcomeUnknown.class).hasMessageContaining("The token 7");
        assertThat(reads).hasValue(30);
    }

    @Test
    void whatComesAndGoesIsNotKnownToBeGone() {
        // When
        Throwable end = catchThrowable(() -> confirmation.untilGone("It", () -> reads.incrementAndGet() % 2 == 0));

        // Then
        assertThat(end).isInstanceOf(Failure.OutcomeUnknown.class);
    }

    @Test
    void whatCannotBeLookedForIsNotKnownToBeGone() {
        // Given
        var outage = new Failure.Unavailable(Outage.DATABASE, Duration.ofSeconds(1), null);

        // When
        Throwable end = catchThrowable(() -> confirmation.untilGone("It", () -> {
            throw outage;
        }));

        // Then
        assertThat(end).isInstanceOf(Failure.OutcomeUnknown.class).hasCause(outage);
    }

    @Test
    void aServiceThatIsBeingStoppedDoesNotKnow() {
        // Given
        pauses.stop();

        // When
        Throwable end = catchThrowable(() -> confirmation.untilGone("It", this::shown));

        // Then
        assertThat(end).isInstanceOf(Failure.OutcomeUnknown.class);
        assertThat(reads).hasValue(1);
    }

    @Test
    void theLastReadsStillCount() {
        assertThatCode(() -> confirmation.untilGone("It", () -> reads.incrementAndGet() >= 29))
                .doesNotThrowAnyException();
    }

    private boolean shown() {
        reads.incrementAndGet();
        return SHOWN;
    }

    private BooleanSupplier showing(Boolean... answers) {
        Iterator<Boolean> next = List.of(answers).iterator();
        return () -> {
            reads.incrementAndGet();
            return next.next();
        };
    }
}
