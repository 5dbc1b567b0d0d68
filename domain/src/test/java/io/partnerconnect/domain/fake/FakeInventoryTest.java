package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.contract.InventoryContract;

class FakeInventoryTest extends InventoryContract {
    @Override
    protected Ports empty() {
        FakeDatabase database = new FakeDatabase();
        return new Ports(new FakeInventory(database), new FakeWorkspaces(database), database);
    }
}
