package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.contract.FleetPorts;
import io.partnerconnect.domain.contract.InventoryContract;

class FakeInventoryTest extends InventoryContract {
    @Override
    protected FleetPorts empty() {
        return FakeFleetPorts.empty();
    }
}
