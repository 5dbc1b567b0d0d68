package io.partnerconnect.app.wiring;

import io.partnerconnect.app.configuration.Settings;
import io.partnerconnect.domain.model.apikey.ApiKeyTerms;
import io.partnerconnect.domain.port.in.BrowseApiKeys;
import io.partnerconnect.domain.port.in.CreateApiKey;
import io.partnerconnect.domain.port.in.RecogniseApiKey;
import io.partnerconnect.domain.port.in.RevokeApiKey;
import io.partnerconnect.domain.port.in.RotateApiKey;
import io.partnerconnect.domain.port.out.ApiKeys;
import io.partnerconnect.domain.usecase.ApiKeyUseCases;
import io.partnerconnect.domain.usecase.UseCases;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** API keys, made known to the container. */
class ApiKeyWiring {
    @Produces
    @Singleton
    ApiKeyUseCases apiKeyUseCases(UseCases useCases, ApiKeys keys, Settings settings, RandomGenerator random) {
        Set<String> taken = Stream.of(settings.apiKeys(), settings.clientCertificates())
                .flatMap(callers -> callers.keySet().stream())
                .collect(Collectors.toUnmodifiableSet());
        ApiKeyTerms terms = new ApiKeyTerms(settings.issuedKeys().longestLifetime(), taken);
        return useCases.apiKeys(keys, terms, random);
    }

    @Produces
    @Singleton
    CreateApiKey createApiKey(ApiKeyUseCases keys) {
        return keys.createApiKey();
    }

    @Produces
    @Singleton
    RotateApiKey rotateApiKey(ApiKeyUseCases keys) {
        return keys.rotateApiKey();
    }

    @Produces
    @Singleton
    RevokeApiKey revokeApiKey(ApiKeyUseCases keys) {
        return keys.revokeApiKey();
    }

    @Produces
    @Singleton
    BrowseApiKeys browseApiKeys(ApiKeyUseCases keys) {
        return keys.browseApiKeys();
    }

    @Produces
    @Singleton
    RecogniseApiKey recogniseApiKey(ApiKeyUseCases keys, Settings settings) {
        return keys.recogniseApiKey(settings.issuedKeys().fresh());
    }
}
