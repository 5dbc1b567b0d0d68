package io.partnerconnect.databricks;

import io.partnerconnect.domain.contract.WorkspaceArrangement;
import io.partnerconnect.domain.contract.WorkspaceTokensContract;
import io.partnerconnect.domain.port.out.WorkspaceTokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
class DatabricksTokensTest extends WorkspaceTokensContract {
    @Inject
    SimulatedDatabricks databricks;

    @Inject
    WorkspaceTokens tokens;

    @Override
    protected WorkspaceArrangement arrangement() {
        return new SimulatedArrangement(databricks);
    }

    @Override
    protected WorkspaceTokens tokens() {
        return tokens;
    }
}
