package io.partnerconnect.databricks;

import io.partnerconnect.domain.contract.SecretScopesContract;
import io.partnerconnect.domain.contract.WorkspaceArrangement;
import io.partnerconnect.domain.port.out.SecretScopes;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@QuarkusTest
@EnabledIfEnvironmentVariable(
        named = "PCA_REAL_WORKSPACE_URL",
        matches = ".+",
        disabledReason = SimulatedDatabricks.NO_REAL_WORKSPACE)
class RealWorkspaceSecretScopesTest extends SecretScopesContract {
    @Inject
    SimulatedDatabricks databricks;

    @Inject
    SecretScopes scopes;

    @Override
    protected WorkspaceArrangement arrangement() {
        return databricks.real();
    }

    @Override
    protected SecretScopes scopes() {
        return scopes;
    }
}
