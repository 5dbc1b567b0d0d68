package io.partnerconnect.persistence;

import io.partnerconnect.domain.contract.InventoryContract;
import io.partnerconnect.domain.port.out.Inventory;
import io.partnerconnect.domain.port.out.Workspaces;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class PostgresInventoryTest extends InventoryContract {
    @Inject
    TestDatabase database;

    @Inject
    Inventory inventory;

    @Inject
    Workspaces workspaces;

    @Override
    protected Ports empty() {
        database.real().wipe();
        return new Ports(inventory, workspaces, database);
    }
}
