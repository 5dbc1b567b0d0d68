package io.partnerconnect.persistence;

import io.partnerconnect.domain.contract.DatabaseControls;
import io.partnerconnect.domain.contract.WorkspacesContract;
import io.partnerconnect.domain.port.out.RecordedConnections;
import io.partnerconnect.domain.port.out.Workspaces;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class PostgresWorkspacesTest extends WorkspacesContract {
    @Inject
    TestDatabase database;

    @Inject
    Workspaces workspaces;

    @Inject
    RecordedConnections connections;

    @BeforeEach
    void wipe() {
        database.real().wipe();
    }

    @Override
    protected Workspaces workspaces() {
        return workspaces;
    }

    @Override
    protected RecordedConnections connections() {
        return connections;
    }

    @Override
    protected DatabaseControls database() {
        return database;
    }
}
