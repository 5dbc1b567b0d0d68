package io.partnerconnect.databricks;

import io.partnerconnect.domain.contract.WorkspaceArrangement;
import io.partnerconnect.domain.contract.WorkspaceControlsContract;
import io.partnerconnect.domain.port.out.WorkspaceControls;
import io.partnerconnect.domain.port.out.WorkspaceTokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
class DatabricksControlsTest extends WorkspaceControlsContract {
    @Inject
    SimulatedDatabricks databricks;

    @Inject
    WorkspaceControls controls;

    @Inject
    WorkspaceTokens tokens;

    @Override
    protected WorkspaceArrangement arrangement() {
        return new SimulatedArrangement(databricks);
    }

    @Override
    protected WorkspaceControls controls() {
        return controls;
    }

    @Override
    protected WorkspaceTokens tokens() {
        return tokens;
    }
}
