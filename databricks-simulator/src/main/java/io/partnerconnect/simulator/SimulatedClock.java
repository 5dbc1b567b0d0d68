package io.partnerconnect.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** The time in all simulated workspaces. It can be moved; it does not go back. */
public final class SimulatedClock implements InstantSource {
    private final InstantSource base;
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    private SimulatedClock(InstantSource base) {
        this.base = base;
    }

    /** Starts now and goes on by itself. */
    public static SimulatedClock ticking() {
        return new SimulatedClock(Clock.systemUTC());
    }

    /** Starts at the given instant and stands until it is moved. */
    public static SimulatedClock standingAt(Instant start) {
        return new SimulatedClock(InstantSource.fixed(start));
    }

    public Instant now() {
        return base.instant().plus(ahead.get());
    }

    @Override
    public Instant instant() {
        return now();
    }

    public void advance(Duration step) {
        if (step.isNegative()) {
            throw new IllegalArgumentException("time does not go back");
        }
        ahead.accumulateAndGet(step, Duration::plus);
    }
}
