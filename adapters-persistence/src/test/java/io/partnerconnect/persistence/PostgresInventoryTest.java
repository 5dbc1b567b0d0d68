package io.partnerconnect.persistence;

import io.partnerconnect.domain.contract.InventoryContract;
import io.partnerconnect.domain.port.out.Findings;
import io.partnerconnect.domain.port.out.FleetViews;
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
    FleetViews views;

    @Inject
    Findings findings;

    @Inject
    Workspaces workspaces;

    @Override
    protected Ports empty() {
        database.real().wipe();
        return new Ports(inventory, views, findings, workspaces, database);
    }
}
