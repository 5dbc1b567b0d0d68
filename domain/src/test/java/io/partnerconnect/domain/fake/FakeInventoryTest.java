package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.contract.InventoryContract;

class FakeInventoryTest extends InventoryContract {
    @Override
    protected Ports empty() {
        return FakeFleetPorts.empty();
    }
}
