package io.partnerconnect.databricks;

import io.partnerconnect.domain.contract.WorkspaceArrangement;
import io.partnerconnect.domain.contract.WorkspacePrincipalsContract;
import io.partnerconnect.domain.port.out.WorkspacePrincipals;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@QuarkusTest
@EnabledIfEnvironmentVariable(
        named = "PCA_REAL_WORKSPACE_URL",
        matches = ".+",
        disabledReason = SimulatedDatabricks.NO_REAL_WORKSPACE)
class RealWorkspacePrincipalsTest extends WorkspacePrincipalsContract {
    @Inject
    SimulatedDatabricks databricks;

    @Inject
    WorkspacePrincipals principals;

    @Override
    protected WorkspaceArrangement arrangement() {
        return databricks.real();
    }

    @Override
    protected WorkspacePrincipals principals() {
        return principals;
    }
}
