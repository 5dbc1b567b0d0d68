package io.partnerconnect.persistence;

import io.partnerconnect.domain.contract.DatabaseControls;
import io.partnerconnect.domain.contract.SealingKeysContract;
import io.partnerconnect.domain.port.out.SealingKeys;
import io.partnerconnect.domain.port.out.Workspaces;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class PostgresSealingKeysTest extends SealingKeysContract {
    @Inject
    TestDatabase database;

    @Inject
    SealingKeys keys;

    @Inject
    Workspaces workspaces;

    @Override
    protected void wipe() {
        database.real().wipe();
    }

    @Override
    protected SealingKeys keys() {
        return keys;
    }

    @Override
    protected Workspaces workspaces() {
        return workspaces;
    }

    @Override
    protected DatabaseControls database() {
        return database;
    }
}
