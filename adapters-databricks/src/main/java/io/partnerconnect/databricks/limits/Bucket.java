package io.partnerconnect.databricks.limits;

import java.time.Duration;

/** A token bucket that hands out turns: a burst of one second's worth, then evenly. Times are nanoseconds of one monotonic clock. */
final class Bucket {
    private final long between;
    private final long burst;
    private long next;

    Bucket(int perMinute, long now) {
        between = Duration.ofMinutes(1).toNanos() / perMinute;
        burst = Math.max(between, Duration.ofSeconds(1).toNanos());
        next = now - burst;
    }

    /** How long to wait for one's turn, which is then taken; below zero when that would be longer than allowed, and nothing is taken. */
    synchronized long reserve(long now, long longest) {
        next = Math.max(next, now - burst);
        long wait = Math.max(0, next + between - now);
        if (wait > longest) {
            return -1;
        }
        next += between;
        return wait;
    }
}
