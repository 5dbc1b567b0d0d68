package io.partnerconnect.databricks;

import io.partnerconnect.domain.contract.PrincipalSecretsContract;
import io.partnerconnect.domain.contract.WorkspaceArrangement;
import io.partnerconnect.domain.port.out.PrincipalSecrets;
import io.partnerconnect.domain.port.out.WorkspaceTokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
class DatabricksPrincipalSecretsTest extends PrincipalSecretsContract {
    @Inject
    SimulatedDatabricks databricks;

    @Inject
    PrincipalSecrets secrets;

    @Inject
    WorkspaceTokens tokens;

    @Override
    protected WorkspaceArrangement arrangement() {
        return new SimulatedArrangement(databricks);
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
