package io.partnerconnect.app.wiring;

import io.partnerconnect.domain.port.in.BrowseMigrations;
import io.partnerconnect.domain.port.in.BrowseSecrets;
import io.partnerconnect.domain.port.in.DeleteSecret;
import io.partnerconnect.domain.port.in.MakeSecret;
import io.partnerconnect.domain.usecase.UseCases;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the use cases about OAuth secrets known to the container. */
class SecretWiring {
    @Produces
    @Singleton
    MakeSecret makeSecret(UseCases useCases) {
        return useCases.makeSecret();
    }

    @Produces
    @Singleton
    DeleteSecret deleteSecret(UseCases useCases) {
        return useCases.deleteSecret();
    }

    @Produces
    @Singleton
    BrowseMigrations browseMigrations(UseCases useCases) {
        return useCases.browseMigrations();
    }

    @Produces
    @Singleton
    BrowseSecrets browseSecrets(UseCases useCases) {
        return useCases.browseSecrets();
    }
}
