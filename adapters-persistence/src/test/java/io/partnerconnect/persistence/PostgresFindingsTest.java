package io.partnerconnect.persistence;

import io.partnerconnect.domain.contract.FindingsContract;
import io.partnerconnect.domain.contract.FleetPorts;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class PostgresFindingsTest extends FindingsContract {
    @Inject
    FleetDatabase fleet;

    @Override
    protected FleetPorts empty() {
        return fleet.empty();
    }
}
