package io.partnerconnect.databricks;

import io.partnerconnect.domain.contract.SecretScopesContract;
import io.partnerconnect.domain.contract.WorkspaceArrangement;
import io.partnerconnect.domain.port.out.SecretScopes;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
class DatabricksSecretScopesTest extends SecretScopesContract {
    @Inject
    SimulatedDatabricks databricks;

    @Inject
    SecretScopes scopes;

    @Override
    protected WorkspaceArrangement arrangement() {
        return new SimulatedArrangement(databricks);
    }

    @Override
    protected SecretScopes scopes() {
        return scopes;
    }
}
