package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.contract.DatabaseControls;
import io.partnerconnect.domain.contract.WorkspaceNumbersContract;
import io.partnerconnect.domain.port.out.WorkspaceNumbers;

class FakeWorkspaceNumbersTest extends WorkspaceNumbersContract {
    private final FakeDatabase database = new FakeDatabase();
    private final FakeWorkspaceNumbers numbers = new FakeWorkspaceNumbers(database);

    @Override
    protected WorkspaceNumbers numbers() {
        return numbers;
    }

    @Override
    protected DatabaseControls database() {
        return database;
    }
}
