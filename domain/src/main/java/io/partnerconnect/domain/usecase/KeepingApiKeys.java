package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.access.Access;
import io.partnerconnect.domain.model.access.Grant;
import io.partnerconnect.domain.model.apikey.ApiKey;
import io.partnerconnect.domain.model.apikey.ApiKeyName;
import io.partnerconnect.domain.model.apikey.ApiKeySecret;
import io.partnerconnect.domain.model.apikey.ApiKeyTerms;
import io.partnerconnect.domain.model.apikey.IssuedApiKey;
import io.partnerconnect.domain.model.failure.Clash;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.port.in.BrowseApiKeys;
import io.partnerconnect.domain.port.in.CreateApiKey;
import io.partnerconnect.domain.port.in.RevokeApiKey;
import io.partnerconnect.domain.port.in.RotateApiKey;
import io.partnerconnect.domain.port.out.ApiKeys;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Keeps API keys, and shows them. */
final class KeepingApiKeys implements BrowseApiKeys {
    private final ApiKeys keys;
    private final ApiKeyTerms terms;
    private final RandomGenerator random;
    private final InstantSource clock;

    KeepingApiKeys(ApiKeys keys, ApiKeyTerms terms, RandomGenerator random, InstantSource clock) {
        this.keys = keys;
        this.terms = terms;
        this.random = random;
        this.clock = clock;
    }

    IssuedApiKey create(Mandate mandate, CreateApiKey.Command command) {
        Instant now = clock.instant();
        terms.end(command.expiresAt(), now);
        requireWithin(command.by(), command.grants());
        if (terms.taken().contains(command.name().value())) {
            throw new Failure.Conflict(
                    Clash.API_KEY_EXISTS, "The configuration has a caller of the name " + command.name() + ".");
        }
        ApiKeySecret secret = ApiKeySecret.random(random);
        ApiKey made = keys.add(new ApiKey(
                command.name(),
                command.grants(),
                new ApiKey.Values(secret.hash(), null),
                command.expiresAt(),
                new ApiKey.Creation(mandate.actor(), now),
                null,
                null,
                0));
        return new IssuedApiKey(made, secret);
    }

    IssuedApiKey rotate(Mandate mandate, RotateApiKey.Command command) {
        ApiKey key = get(command.name());
        requireWithin(command.by(), key.grants());
        Instant now = clock.instant();
        Instant end = command.expiresAt() == null ? key.expiresAt() : terms.end(command.expiresAt(), now);
        if (key.revocation() != null) {
            throw new Failure.Conflict(Clash.API_KEY_ENDED, "The API key " + key.name() + " was revoked.");
        }
        if (!end.isAfter(now)) {
            throw new Failure.Conflict(
                    Clash.API_KEY_ENDED, "The API key " + key.name() + " expired, and no new expires_at was given.");
        }
        ApiKeySecret secret = ApiKeySecret.random(random);
        return new IssuedApiKey(keys.change(key.rotated(secret.hash(), command.overlap(), end, now)), secret);
    }

    ApiKey revoke(Mandate mandate, RevokeApiKey.Command command) {
        ApiKey key = get(command.name());
        return key.revocation() == null
                ? keys.change(key.revoked(new ApiKey.Revocation(mandate.actor(), clock.instant())))
                : key;
    }

    /** Who makes a key could otherwise make himself what he is not. */
    private static void requireWithin(Access his, Set<Grant> grants) {
        String beyond = grants.stream()
                .filter(grant -> !his.covers(grant))
                .map(Grant::text)
                .sorted()
                .collect(Collectors.joining(", "));
        if (!beyond.isEmpty()) {
            throw new Failure.Invalid("grants", "must not go beyond what you have yourself, as does: " + beyond);
        }
    }

    @Override
    public Page<ApiKey> list(PageRequest page) {
        return keys.list(page);
    }

    @Override
    public ApiKey get(ApiKeyName name) {
        return keys.find(name).orElseThrow(() -> new Failure.NotFound(Missing.API_KEY, name.value()));
    }
}
