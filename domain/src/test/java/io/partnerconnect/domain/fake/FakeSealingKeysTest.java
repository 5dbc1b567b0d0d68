package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.contract.DatabaseControls;
import io.partnerconnect.domain.contract.SealingKeysContract;
import io.partnerconnect.domain.port.out.SealingKeys;
import io.partnerconnect.domain.port.out.Workspaces;

class FakeSealingKeysTest extends SealingKeysContract {
    private final FakeDatabase database = new FakeDatabase();
    private final FakeSealingKeys keys = new FakeSealingKeys(database);

    @Override
    protected SealingKeys keys() {
        return keys;
    }

    @Override
    protected Workspaces workspaces() {
        return new FakeWorkspaces(database);
    }

    @Override
    protected DatabaseControls database() {
        return database;
    }
}
