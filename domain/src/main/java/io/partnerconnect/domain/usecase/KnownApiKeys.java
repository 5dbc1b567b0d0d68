package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.apikey.ApiKey;
import io.partnerconnect.domain.model.apikey.ApiKeyHash;
import io.partnerconnect.domain.port.out.ApiKeys;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The keys that let in, as this replica knows them. There are few, so they are read all at once: then whoever tries values that were
 * never made costs one reading at a time, however many he tries, and nothing that he sends is kept.
 */
final class KnownApiKeys {
    private final ApiKeys keys;
    private final Surroundings.Clockwork clockwork;
    private final long freshNanos;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile @Nullable Read latest;

    /** {@code fresh}: for how long a reading is good for the keys that are in it. */
    KnownApiKeys(ApiKeys keys, Surroundings.Clockwork clockwork, Duration fresh) {
        this.keys = keys;
        this.clockwork = clockwork;
        this.freshNanos = fresh.toNanos();
    }

    /** One reading; {@code begun} in nanoseconds of the monotonic clock. */
    private record Read(Map<ApiKeyHash, ApiKey> byHash, long begun) {}

    /** The key one of whose values has that hash. */
    Optional<ApiKey> find(ApiKeyHash hash) {
        long asked = clockwork.nanos().getAsLong();
        Read held = latest;
        if (held == null || !answers(held, hash, asked)) {
            held = read(hash, asked);
        }
        return Optional.ofNullable(held.byHash().get(hash));
    }

    /** That a key is not there is told only by a reading that began after it was asked for: it may just have been made. */
    private boolean answers(Read read, ApiKeyHash hash, long asked) {
        return read.byHash().containsKey(hash) ? asked - read.begun() < freshNanos : read.begun() - asked > 0;
    }

    private Read read(ApiKeyHash hash, long asked) {
        reading.lock();
        try {
            Read held = latest;
            if (held != null && answers(held, hash, asked)) {
                return held;
            }
            Read now = read();
            latest = now;
            return now;
        } finally {
            reading.unlock();
        }
    }

    private Read read() {
        long begun = clockwork.nanos().getAsLong();
        Map<ApiKeyHash, ApiKey> byHash = new HashMap<>();
        for (ApiKey key : keys.alive(clockwork.clock().instant())) {
            key.hashes().forEach(hash -> byHash.put(hash, key));
        }
        return new Read(Map.copyOf(byHash), begun);
    }
}
