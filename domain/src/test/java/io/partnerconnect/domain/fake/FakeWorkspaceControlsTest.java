package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.contract.WorkspaceArrangement;
import io.partnerconnect.domain.contract.WorkspaceControlsContract;
import io.partnerconnect.domain.fixture.MovableClock;
import io.partnerconnect.domain.port.out.WorkspaceControls;
import io.partnerconnect.domain.port.out.WorkspaceTokens;

class FakeWorkspaceControlsTest extends WorkspaceControlsContract {
    private final MovableClock clock = new MovableClock();
    private final FakeDatabricks databricks = new FakeDatabricks(clock);

    @Override
    protected WorkspaceArrangement arrangement() {
        return new FakeArrangement(databricks, clock);
    }

    @Override
    protected WorkspaceControls controls() {
        return databricks.controls();
    }

    @Override
    protected WorkspaceTokens tokens() {
        return databricks.tokens();
    }
}
