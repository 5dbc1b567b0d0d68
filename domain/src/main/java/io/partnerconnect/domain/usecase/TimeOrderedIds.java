package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.port.out.Ids;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/**
 * Makes UUIDs of version 7 (RFC 9562, method 1). Each is greater than the one before, also within a millisecond and when the clock goes
 * back: the twelve bits after the time count on, and carry into the time when they run over.
 */
public final class TimeOrderedIds implements Ids {
    private static final int COUNTER_BITS = 12;
    private static final long COUNTER_MASK = (1L << COUNTER_BITS) - 1;
    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final InstantSource clock;
    private final RandomGenerator random;
    private final AtomicLong latest = new AtomicLong();

    /**
     * @param random must be unpredictable and safe to share between threads, as {@link java.security.SecureRandom} is
     */
    public TimeOrderedIds(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    @Override
    public UUID next() {
        long now = clock.millis() << COUNTER_BITS;
        long mine = latest.updateAndGet(before -> Math.max(before + 1, now));
        long time = mine >>> COUNTER_BITS << 16;
        return new UUID(time | VERSION | (mine & COUNTER_MASK), VARIANT | (random.nextLong() >>> 2));
    }
}
