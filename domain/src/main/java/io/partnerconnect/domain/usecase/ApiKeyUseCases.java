package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.apikey.ApiKeyTerms;
import io.partnerconnect.domain.port.in.BrowseApiKeys;
import io.partnerconnect.domain.port.in.Command;
import io.partnerconnect.domain.port.in.CreateApiKey;
import io.partnerconnect.domain.port.in.RecogniseApiKey;
import io.partnerconnect.domain.port.in.RevokeApiKey;
import io.partnerconnect.domain.port.in.RotateApiKey;
import io.partnerconnect.domain.port.out.ApiKeys;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** Puts the use cases of API keys together. Every command comes out audited. */
public final class ApiKeyUseCases {
    private final Surroundings outside;
    private final ApiKeys keys;
    private final KeepingApiKeys keeping;

    ApiKeyUseCases(Surroundings outside, ApiKeys keys, ApiKeyTerms terms, RandomGenerator random) {
        this.outside = outside;
        this.keys = keys;
        this.keeping =
                new KeepingApiKeys(keys, terms, random, outside.clockwork().clock());
    }

    public CreateApiKey createApiKey() {
        return audited(keeping::create)::handle;
    }

    public RotateApiKey rotateApiKey() {
        return audited(keeping::rotate)::handle;
    }

    public RevokeApiKey revokeApiKey() {
        return audited(keeping::revoke)::handle;
    }

    public BrowseApiKeys browseApiKeys() {
        return keeping;
    }

    /** {@code fresh}: for how long what was revoked may still be taken. */
    public RecogniseApiKey recogniseApiKey(Duration fresh) {
        return new RecognisingApiKeys(
                new KnownApiKeys(keys, outside.clockwork(), fresh),
                new ApiKeyUses(keys),
                outside.clockwork().clock());
    }

    private <C extends Command<R>, R> Audited<C, R> audited(Doing<C, R> doing) {
        return Audited.in(outside, doing);
    }
}
