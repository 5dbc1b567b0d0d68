package io.partnerconnect.simulator.state;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** How soon readers see what was created or deleted. */
public final class Consistency {
    private final InstantSource clock;
    private Duration delay = Duration.ZERO;
    private boolean flapping;
    private long reads;

    Consistency(InstantSource clock) {
        this.clock = clock;
    }

    /** From now on changes are seen this much later; when flapping, until then by every second read. */
    public void delay(Duration visibleAfter, boolean flaps) {
        delay = visibleAfter;
        flapping = flaps;
    }

    boolean immediate() {
        return delay.isZero();
    }

    Instant now() {
        return clock.instant();
    }

    /** Called once for a read of one thing or of a list, so that a list is flapping as a whole. */
    boolean early() {
        return flapping && reads++ % 2 == 1;
    }

    boolean settled(Instant changedAt) {
        return !clock.instant().isBefore(changedAt.plus(delay));
    }
}
