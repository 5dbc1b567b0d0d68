package io.partnerconnect.databricks;

import io.partnerconnect.domain.contract.WorkspaceArrangement;
import io.partnerconnect.domain.contract.WorkspaceComputeContract;
import io.partnerconnect.domain.port.out.WorkspaceCompute;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@QuarkusTest
@EnabledIfEnvironmentVariable(
        named = "PCA_REAL_WORKSPACE_URL",
        matches = ".+",
        disabledReason = SimulatedDatabricks.NO_REAL_WORKSPACE)
class RealWorkspaceComputeTest extends WorkspaceComputeContract {
    @Inject
    SimulatedDatabricks databricks;

    @Inject
    WorkspaceCompute compute;

    @Override
    protected WorkspaceArrangement arrangement() {
        return databricks.real();
    }

    @Override
    protected WorkspaceCompute compute() {
        return compute;
    }
}
