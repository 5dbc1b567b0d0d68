package io.partnerconnect.persistence;

import io.partnerconnect.domain.contract.AccountAssessmentsContract;
import io.partnerconnect.domain.contract.FleetPorts;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class PostgresAccountAssessmentsTest extends AccountAssessmentsContract {
    @Inject
    FleetDatabase fleet;

    @Override
    protected FleetPorts empty() {
        return fleet.empty();
    }
}
