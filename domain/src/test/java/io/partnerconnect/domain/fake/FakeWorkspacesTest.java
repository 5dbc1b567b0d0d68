package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.contract.DatabaseControls;
import io.partnerconnect.domain.contract.WorkspacesContract;
import io.partnerconnect.domain.port.out.RecordedConnections;
import io.partnerconnect.domain.port.out.Workspaces;

class FakeWorkspacesTest extends WorkspacesContract {
    private final FakeDatabase database = new FakeDatabase();

    @Override
    protected Workspaces workspaces() {
        return new FakeWorkspaces(database);
    }

    @Override
    protected RecordedConnections connections() {
        return new FakeRecordedConnections(database);
    }

    @Override
    protected DatabaseControls database() {
        return database;
    }
}
