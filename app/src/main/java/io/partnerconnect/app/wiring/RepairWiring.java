package io.partnerconnect.app.wiring;

import io.partnerconnect.domain.port.in.ComparePermissions;
import io.partnerconnect.domain.port.in.PlanRepair;
import io.partnerconnect.domain.port.in.RepairPermissions;
import io.partnerconnect.domain.usecase.UseCases;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the use cases known to the container that are about what service principals are allowed. */
class RepairWiring {
    @Produces
    @Singleton
    ComparePermissions comparePermissions(UseCases useCases) {
        return useCases.operations().repairs().comparePermissions();
    }

    @Produces
    @Singleton
    PlanRepair planRepair(UseCases useCases) {
        return useCases.operations().repairs().planRepair();
    }

    @Produces
    @Singleton
    RepairPermissions repairPermissions(UseCases useCases) {
        return useCases.operations().repairs().repairPermissions();
    }
}
