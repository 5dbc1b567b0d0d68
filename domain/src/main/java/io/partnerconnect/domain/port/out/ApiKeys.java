package io.partnerconnect.domain.port.out;

import io.partnerconnect.domain.model.apikey.ApiKey;
import io.partnerconnect.domain.model.apikey.ApiKeyName;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The API keys, those that have ended too. Each method is one transaction.
 *
 * <p>Every method throws {@link Failure.Unavailable} when the database does not answer; then nothing was done.
 */
public interface ApiKeys {
    /** How many there can be that have not ended. */
    int MOST = 1000;

    /**
     * Adds a key.
     *
     * @return the key as stored, with version 1
     * @throws Failure.Conflict {@code API_KEY_EXISTS}: there is, or was, one of that name; so a second call. {@code API_KEYS_EXHAUSTED}:
     *     at {@code creation.at} there are {@link #MOST} that have not ended
     */
    ApiKey add(ApiKey key);

    Optional<ApiKey> find(ApiKeyName name);

    /** By name. */
    Page<ApiKey> list(PageRequest page);

    /** All that are neither revoked nor expired at that time. */
    List<ApiKey> alive(Instant at);

    /**
     * Replaces values, end and revocation, if the key is still at the version given.
     *
     * @return the key as stored, with the next version
     * @throws Failure.NotFound there is none
     * @throws Failure.Stale it was changed since; nothing was done
     */
    ApiKey change(ApiKey key);

    /** Writes down when keys were used last, where that is later than what is written. The version stays. Names of no key are left out. */
    void used(Map<ApiKeyName, Instant> times);
}
