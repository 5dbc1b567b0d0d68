package io.partnerconnect.app.wiring;

import io.partnerconnect.domain.port.in.BrowseOperations;
import io.partnerconnect.domain.port.in.BrowseOwedWork;
import io.partnerconnect.domain.port.in.BrowsePartnerAccounts;
import io.partnerconnect.domain.port.in.ConnectPartner;
import io.partnerconnect.domain.port.in.DisconnectPartner;
import io.partnerconnect.domain.port.in.GuideReconnect;
import io.partnerconnect.domain.port.in.PlanDisconnect;
import io.partnerconnect.domain.port.in.QuarantineConnection;
import io.partnerconnect.domain.port.in.ReleaseConnection;
import io.partnerconnect.domain.port.in.RotateSecret;
import io.partnerconnect.domain.port.in.RotateToken;
import io.partnerconnect.domain.port.in.RunOperations;
import io.partnerconnect.domain.port.in.SteerOperation;
import io.partnerconnect.domain.usecase.UseCases;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the use cases known to the container whose work is done in steps. */
class OperationWiring {
    @Produces
    @Singleton
    ConnectPartner connectPartner(UseCases useCases) {
        return useCases.operations().connectPartner();
    }

    @Produces
    @Singleton
    RotateToken rotateToken(UseCases useCases) {
        return useCases.operations().rotateToken();
    }

    @Produces
    @Singleton
    RotateSecret rotateSecret(UseCases useCases) {
        return useCases.operations().rotateSecret();
    }

    @Produces
    @Singleton
    QuarantineConnection quarantineConnection(UseCases useCases) {
        return useCases.operations().quarantineConnection();
    }

    @Produces
    @Singleton
    ReleaseConnection releaseConnection(UseCases useCases) {
        return useCases.operations().releaseConnection();
    }

    @Produces
    @Singleton
    SteerOperation steerOperation(UseCases useCases) {
        return useCases.steerOperation();
    }

    @Produces
    @Singleton
    RunOperations runOperations(UseCases useCases) {
        return useCases.operations().runOperations();
    }

    @Produces
    @Singleton
    BrowseOperations browseOperations(UseCases useCases) {
        return useCases.operations().browseOperations();
    }

    @Produces
    @Singleton
    PlanDisconnect planDisconnect(UseCases useCases) {
        return useCases.operations().planDisconnect();
    }

    @Produces
    @Singleton
    DisconnectPartner disconnectPartner(UseCases useCases) {
        return useCases.operations().disconnectPartner();
    }

    @Produces
    @Singleton
    GuideReconnect guideReconnect(UseCases useCases) {
        return useCases.operations().guideReconnect();
    }

    @Produces
    @Singleton
    BrowseOwedWork browseOwedWork(UseCases useCases, BrowsePartnerAccounts accounts) {
        return useCases.operations().browseOwedWork(accounts);
    }
}
