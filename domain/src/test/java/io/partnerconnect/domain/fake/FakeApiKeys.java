package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.model.apikey.ApiKey;
import io.partnerconnect.domain.model.apikey.ApiKeyName;
import io.partnerconnect.domain.model.apikey.ApiKeyState;
import io.partnerconnect.domain.model.failure.Clash;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.port.out.ApiKeys;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** API keys in memory. */
public final class FakeApiKeys implements ApiKeys {
    private final FakeDatabase database;
    private final NavigableMap<ApiKeyName, ApiKey> keys = new TreeMap<>();

    public FakeApiKeys(FakeDatabase database) {
        this.database = database;
    }

    @Override
    public ApiKey add(ApiKey key) {
        return database.transaction(() -> {
            if (living(key.creation().at()).size() >= MOST) {
                throw new Failure.Conflict(
                        Clash.API_KEYS_EXHAUSTED, "There are " + MOST + " API keys that have not ended.");
            }
            if (keys.containsKey(key.name())) {
                throw new Failure.Conflict(Clash.API_KEY_EXISTS, "There is, or was, an API key " + key.name() + ".");
            }
            return keep(key, key);
        });
    }

    @Override
    public Optional<ApiKey> find(ApiKeyName name) {
        return database.transaction(() -> Optional.ofNullable(keys.get(name)));
    }

    @Override
    public Page<ApiKey> list(PageRequest page) {
        return database.transaction(
                () -> FakePages.page(keys.values(), key -> key.name().value(), page));
    }

    @Override
    public List<ApiKey> alive(Instant at) {
        return database.transaction(() -> living(at));
    }

    private List<ApiKey> living(Instant at) {
        return keys.values().stream()
                .filter(key -> key.state(at) == ApiKeyState.ACTIVE)
                .toList();
    }

    @Override
    public ApiKey change(ApiKey key) {
        return database.transaction(() -> {
            ApiKey held = keys.get(key.name());
            if (held == null) {
                throw new Failure.NotFound(Missing.API_KEY, key.name().value());
            }
            if (held.version() != key.version()) {
                throw new Failure.Stale("API key");
            }
            return keep(held, key);
        });
    }

    private ApiKey keep(ApiKey held, ApiKey given) {
        ApiKey stored = new ApiKey(
                held.name(),
                held.grants(),
                given.values(),
                given.expiresAt(),
                held.creation(),
                given.revocation(),
                held.lastUsedAt(),
                given.version() + 1);
        keys.put(stored.name(), stored);
        return stored;
    }

    @Override
    public void used(Map<ApiKeyName, Instant> times) {
        database.transaction(() -> {
            times.forEach((name, at) -> keys.computeIfPresent(name, (same, key) -> usedAt(key, at)));
            return times;
        });
    }

    private static ApiKey usedAt(ApiKey key, Instant at) {
        boolean later = key.lastUsedAt() == null || at.isAfter(key.lastUsedAt());
        return new ApiKey(
                key.name(),
                key.grants(),
                key.values(),
                key.expiresAt(),
                key.creation(),
                key.revocation(),
                later ? at : key.lastUsedAt(),
                key.version());
    }
}
