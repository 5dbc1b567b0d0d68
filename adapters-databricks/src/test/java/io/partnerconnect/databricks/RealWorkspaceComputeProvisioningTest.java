package io.partnerconnect.databricks;

import io.partnerconnect.domain.contract.ComputeProvisioningContract;
import io.partnerconnect.domain.contract.WorkspaceArrangement;
import io.partnerconnect.domain.port.out.ComputeProvisioning;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@QuarkusTest
@EnabledIfEnvironmentVariable(
        named = "PCA_REAL_WORKSPACE_URL",
        matches = ".+",
        disabledReason = SimulatedDatabricks.NO_REAL_WORKSPACE)
class RealWorkspaceComputeProvisioningTest extends ComputeProvisioningContract {
    @Inject
    SimulatedDatabricks databricks;

    @Inject
    ComputeProvisioning compute;

    @Override
    protected WorkspaceArrangement arrangement() {
        return databricks.real();
    }

    @Override
    protected ComputeProvisioning compute() {
        return compute;
    }
}
