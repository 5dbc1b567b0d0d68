package io.partnerconnect.domain.model.webhook;

import io.partnerconnect.domain.model.failure.Failure;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When a delivery that failed is tried again: after five seconds, then twice as long each time, an hour at most, each a quarter more or
 * less; and not before the receiver wants to. A try that fails later than {@code giveUpAfter} was the last one.
 */
public record RetrySchedule(Duration giveUpAfter) {
    /** The longest wait, but for the quarter. */
    public static final Duration LONGEST = Duration.ofHours(1);

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final int DOUBLINGS = 10;
    private static final int SPREAD = 512;

    public RetrySchedule {
        if (giveUpAfter.isNegative()) {
            throw new Failure.Invalid("give_up_after", "must not be negative");
        }
    }

    /**
     * How long to wait after so many tries.
     *
     * @param asked how long the receiver wants to be left alone; null when it did not say
     */
    public Duration after(int attempts, EventId event, @Nullable Duration asked) {
        Duration wait = FIRST.multipliedBy(1L << Math.clamp(attempts - 1L, 0, DOUBLINGS));
        Duration bounded = wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
        Duration spread = bounded.multipliedBy(spread(attempts, event))
                .dividedBy(SPREAD * 2L)
                .truncatedTo(ChronoUnit.MILLIS);
        return asked != null && asked.compareTo(spread) > 0 ? asked : spread;
    }

    /** From three to five quarters of 2 * SPREAD: another one for each event and each try, so that what failed together is not tried together. */
    private static long spread(int attempts, EventId event) {
        return SPREAD * 3L / 2 + Math.floorMod(Objects.hash(event, attempts) * 0x9E3779B9, SPREAD);
    }
}
