package io.partnerconnect.persistence;

import io.partnerconnect.domain.contract.DatabaseControls;
import io.partnerconnect.domain.contract.RecordedConnectionsContract;
import io.partnerconnect.domain.port.out.RecordedConnections;
import io.partnerconnect.domain.port.out.Workspaces;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class PostgresRecordedConnectionsTest extends RecordedConnectionsContract {
    @Inject
    TestDatabase database;

    @Inject
    RecordedConnections connections;

    @Inject
    Workspaces workspaces;

    @BeforeEach
    void wipe() {
        database.real().wipe();
    }

    @Override
    protected RecordedConnections connections() {
        return connections;
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
