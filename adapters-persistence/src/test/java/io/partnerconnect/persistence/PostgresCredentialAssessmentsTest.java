package io.partnerconnect.persistence;

import io.partnerconnect.domain.contract.CredentialAssessmentsContract;
import io.partnerconnect.domain.contract.FleetPorts;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class PostgresCredentialAssessmentsTest extends CredentialAssessmentsContract {
    @Inject
    FleetDatabase fleet;

    @Override
    protected FleetPorts empty() {
        return fleet.empty();
    }
}
