package io.partnerconnect.persistence;

import io.partnerconnect.domain.contract.FleetPorts;
import io.partnerconnect.domain.contract.FleetViewsContract;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class PostgresFleetViewsTest extends FleetViewsContract {
    @Inject
    FleetDatabase fleet;

    @Override
    protected FleetPorts empty() {
        return fleet.empty();
    }
}
