package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.apikey.ApiKeyName;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.port.out.ApiKeys;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers which keys were used, and writes it down, each key at most once a minute. Nobody who comes in waits for that. */
final class ApiKeyUses {
    private static final Duration APART = Duration.ofMinutes(1);

    private final ApiKeys keys;
    private final Map<ApiKeyName, Instant> noted = new ConcurrentHashMap<>();
    private final Map<ApiKeyName, Instant> unwritten = new ConcurrentHashMap<>();

    ApiKeyUses(ApiKeys keys) {
        this.keys = keys;
    }

    void note(ApiKeyName key, Instant now) {
        Instant before = noted.get(key);
        if (before == null || !now.isBefore(before.plus(APART))) {
            noted.put(key, now);
            unwritten.put(key, now);
        }
    }

    void write() {
        Map<ApiKeyName, Instant> times = new HashMap<>(unwritten);
        if (times.isEmpty()) {
            return;
        }
        times.forEach(unwritten::remove);
        try {
            keys.used(times);
        } catch (Failure failure) {
            times.forEach(unwritten::putIfAbsent);
            throw failure;
        }
    }
}
