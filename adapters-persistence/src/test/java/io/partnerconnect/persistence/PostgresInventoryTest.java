package io.partnerconnect.persistence;

import io.partnerconnect.domain.contract.FleetPorts;
import io.partnerconnect.domain.contract.InventoryContract;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class PostgresInventoryTest extends InventoryContract {
    @Inject
    FleetDatabase fleet;

    @Override
    protected FleetPorts empty() {
        return fleet.empty();
    }
}
