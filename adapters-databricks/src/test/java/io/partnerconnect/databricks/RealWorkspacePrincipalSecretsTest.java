package io.partnerconnect.databricks;

import io.partnerconnect.domain.contract.PrincipalSecretsContract;
import io.partnerconnect.domain.contract.WorkspaceArrangement;
import io.partnerconnect.domain.port.out.PrincipalSecrets;
import io.partnerconnect.domain.port.out.WorkspaceTokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@QuarkusTest
@EnabledIfEnvironmentVariable(
        named = "PCA_REAL_WORKSPACE_URL",
        matches = ".+",
        disabledReason = SimulatedDatabricks.NO_REAL_WORKSPACE)
class RealWorkspacePrincipalSecretsTest extends PrincipalSecretsContract {
    @Inject
    SimulatedDatabricks databricks;

    @Inject
    PrincipalSecrets secrets;

    @Inject
    WorkspaceTokens tokens;

    @Override
    protected WorkspaceArrangement arrangement() {
        return databricks.real();
    }

    @Override
    protected PrincipalSecrets secrets() {
        return secrets;
    }

    @Override
    protected WorkspaceTokens tokens() {
        return tokens;
    }
}
