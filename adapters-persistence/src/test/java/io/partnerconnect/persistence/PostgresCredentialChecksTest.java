package io.partnerconnect.persistence;

import io.partnerconnect.domain.contract.CredentialChecksContract;
import io.partnerconnect.domain.port.out.CredentialChecks;
import io.partnerconnect.domain.port.out.SealedCredentials;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class PostgresCredentialChecksTest extends CredentialChecksContract {
    @Inject
    FleetDatabase fleet;

    @Inject
    CredentialChecks checks;

    @Inject
    SealedCredentials sealed;

    @Override
    protected Ports empty() {
        var ports = fleet.empty();
        return new Ports(checks, sealed, ports.workspaces(), ports.inventory(), ports.database());
    }
}
