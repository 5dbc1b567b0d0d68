package io.partnerconnect.databricks;

import io.partnerconnect.domain.contract.AccessGrantsContract;
import io.partnerconnect.domain.contract.WorkspaceArrangement;
import io.partnerconnect.domain.port.out.AccessGrants;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@QuarkusTest
@EnabledIfEnvironmentVariable(
        named = "PCA_REAL_WORKSPACE_URL",
        matches = ".+",
        disabledReason = SimulatedDatabricks.NO_REAL_WORKSPACE)
class RealWorkspaceAccessGrantsTest extends AccessGrantsContract {
    @Inject
    SimulatedDatabricks databricks;

    @Inject
    AccessGrants grants;

    @Override
    protected WorkspaceArrangement arrangement() {
        return databricks.real();
    }

    @Override
    protected AccessGrants grants() {
        return grants;
    }
}
