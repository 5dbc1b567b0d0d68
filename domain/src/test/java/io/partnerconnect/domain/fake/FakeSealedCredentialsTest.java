package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.contract.DatabaseControls;
import io.partnerconnect.domain.contract.SealedCredentialsContract;
import io.partnerconnect.domain.port.out.SealedCredentials;
import io.partnerconnect.domain.port.out.Workspaces;

class FakeSealedCredentialsTest extends SealedCredentialsContract {
    private final FakeDatabase database = new FakeDatabase();
    private final FakeSealedCredentials credentials = new FakeSealedCredentials(database);
    private final FakeWorkspaces workspaces = new FakeWorkspaces(database);

    @Override
    protected SealedCredentials credentials() {
        return credentials;
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
