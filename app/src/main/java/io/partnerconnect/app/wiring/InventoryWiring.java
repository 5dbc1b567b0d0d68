package io.partnerconnect.app.wiring;

import io.partnerconnect.app.configuration.Settings;
import io.partnerconnect.domain.port.in.SyncWorkspaces;
import io.partnerconnect.domain.usecase.UseCases;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The use cases about what is known of the fleet. */
class InventoryWiring {
    @Produces
    @Singleton
    SyncWorkspaces syncWorkspaces(UseCases useCases, Settings settings) {
        return useCases.inventory().syncWorkspaces(settings.inventory().interval());
    }
}
