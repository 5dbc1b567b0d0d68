package io.partnerconnect.databricks;

import io.partnerconnect.domain.contract.WorkspaceArrangement;
import io.partnerconnect.domain.contract.WorkspaceComputeContract;
import io.partnerconnect.domain.port.out.WorkspaceCompute;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
class DatabricksComputeTest extends WorkspaceComputeContract {
    @Inject
    SimulatedDatabricks databricks;

    @Inject
    WorkspaceCompute compute;

    @Override
    protected WorkspaceArrangement arrangement() {
        return new SimulatedArrangement(databricks);
    }

    @Override
    protected WorkspaceCompute compute() {
        return compute;
    }
}
