package io.partnerconnect.domain.usecase.operation;

import java.time.Duration;

/** How long to wait before a step is tried again: five seconds, twice as long each time, five minutes at most. */
final class BackOff {
    static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final int DOUBLINGS = 6;

    private BackOff() {}

    static Duration after(int attempts) {
        Duration wait = FIRST.multipliedBy(1L << Math.clamp(attempts - 1L, 0, DOUBLINGS));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    /** Not before the other side wants to be asked again. */
    static Duration after(int attempts, Duration asked) {
        Duration wait = after(attempts);
        return asked.compareTo(wait) > 0 ? asked : wait;
    }
}
