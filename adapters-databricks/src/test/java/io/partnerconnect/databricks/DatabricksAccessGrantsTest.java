package io.partnerconnect.databricks;

import io.partnerconnect.domain.contract.AccessGrantsContract;
import io.partnerconnect.domain.contract.WorkspaceArrangement;
import io.partnerconnect.domain.port.out.AccessGrants;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
class DatabricksAccessGrantsTest extends AccessGrantsContract {
    @Inject
    SimulatedDatabricks databricks;

    @Inject
    AccessGrants grants;

    @Override
    protected WorkspaceArrangement arrangement() {
        return new SimulatedArrangement(databricks);
    }

    @Override
    protected AccessGrants grants() {
        return grants;
    }
}
