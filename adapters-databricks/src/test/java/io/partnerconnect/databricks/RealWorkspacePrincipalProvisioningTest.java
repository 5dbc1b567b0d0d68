package io.partnerconnect.databricks;

import io.partnerconnect.domain.contract.PrincipalProvisioningContract;
import io.partnerconnect.domain.contract.WorkspaceArrangement;
import io.partnerconnect.domain.port.out.PrincipalProvisioning;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@QuarkusTest
@EnabledIfEnvironmentVariable(
        named = "PCA_REAL_WORKSPACE_URL",
        matches = ".+",
        disabledReason = SimulatedDatabricks.NO_REAL_WORKSPACE)
class RealWorkspacePrincipalProvisioningTest extends PrincipalProvisioningContract {
    @Inject
    SimulatedDatabricks databricks;

    @Inject
    PrincipalProvisioning principals;

    @Override
    protected WorkspaceArrangement arrangement() {
        return databricks.real();
    }

    @Override
    protected PrincipalProvisioning principals() {
        return principals;
    }
}
