package io.partnerconnect.databricks;

import io.partnerconnect.domain.contract.WorkspaceArrangement;
import io.partnerconnect.domain.contract.WorkspaceTokensContract;
import io.partnerconnect.domain.port.out.WorkspaceTokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@QuarkusTest
@EnabledIfEnvironmentVariable(
        named = "PCA_REAL_WORKSPACE_URL",
        matches = ".+",
        disabledReason = SimulatedDatabricks.NO_REAL_WORKSPACE)
class RealWorkspaceTokensTest extends WorkspaceTokensContract {
    @Inject
    SimulatedDatabricks databricks;

    @Inject
    WorkspaceTokens tokens;

    @Override
    protected WorkspaceArrangement arrangement() {
        return databricks.real();
    }

    @Override
    protected WorkspaceTokens tokens() {
        return tokens;
    }
}
