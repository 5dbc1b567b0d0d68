package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.contract.WorkspaceArrangement;
import io.partnerconnect.domain.contract.WorkspaceUsersContract;
import io.partnerconnect.domain.fixture.MovableClock;
import io.partnerconnect.domain.port.out.WorkspaceUsers;

class FakeWorkspaceUsersTest extends WorkspaceUsersContract {
    private final MovableClock clock = new MovableClock();
    private final FakeDatabricks databricks = new FakeDatabricks(clock);

    @Override
    protected WorkspaceArrangement arrangement() {
        return new FakeArrangement(databricks, clock);
    }

    @Override
    protected WorkspaceUsers users() {
        return databricks.users();
    }
}
