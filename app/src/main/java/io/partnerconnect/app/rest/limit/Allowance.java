package io.partnerconnect.app.rest.limit;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What one caller may ask of one replica: requests that come back evenly, of which a minute's worth is kept for who comes after a pause.
 * Any number of threads may take at once.
 */
final class Allowance {
    static final Duration WINDOW = Duration.ofMinutes(1);

    private final int quota;
    private final Duration between;

    /** When all that was taken will have come back. */
    private final AtomicReference<Instant> full = new AtomicReference<>(Instant.MIN);

    /** @param quota requests a minute, at least 1 */
    Allowance(int quota) {
        if (quota < 1) {
            throw new IllegalArgumentException("pca.callers: at least one request a minute, not " + quota);
        }
        this.quota = quota;
        this.between = WINDOW.dividedBy(quota);
    }

    /**
     * What came of asking for one request.
     *
     * @param remaining how many more could be made at once
     * @param full until there are as many as after a pause
     * @param retryAfter until the next can be made; zero when one could be made now
     */
    record Taken(boolean granted, int quota, long remaining, Duration full, Duration retryAfter) {}

    Taken take(Instant now) {
        while (true) {
            Instant before = full.get();
            Instant after = (before.isBefore(now) ? now : before).plus(between);
            Duration filling = Duration.between(now, after);
            if (filling.compareTo(WINDOW) > 0) {
                return new Taken(false, quota, 0, filling.minus(between), filling.minus(WINDOW));
            }
            if (full.compareAndSet(before, after)) {
                return taken(filling);
            }
        }
    }

    private Taken taken(Duration filling) {
        Duration left = WINDOW.minus(filling);
        Duration wait = left.compareTo(between) < 0 ? between.minus(left) : Duration.ZERO;
        return new Taken(true, quota, left.dividedBy(between), filling, wait);
    }

    boolean isFull(Instant now) {
        return !full.get().isAfter(now);
    }
}
