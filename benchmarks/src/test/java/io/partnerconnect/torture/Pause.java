package io.partnerconnect.torture;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** Real time that passes, since processes are in it. */
final class Pause {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private Pause() {}

    static void of(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether it came about in time. */
    static boolean until(BooleanSupplier condition, Duration most) {
        Instant end = Instant.now().plus(most);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                return false;
            }
            of(BETWEEN_LOOKS);
        }
        return true;
    }
}
