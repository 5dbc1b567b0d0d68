package io.partnerconnect.databricks;

import io.partnerconnect.domain.contract.ComputeProvisioningContract;
import io.partnerconnect.domain.contract.WorkspaceArrangement;
import io.partnerconnect.domain.port.out.ComputeProvisioning;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
class DatabricksComputeProvisioningTest extends ComputeProvisioningContract {
    @Inject
    SimulatedDatabricks databricks;

    @Inject
    ComputeProvisioning compute;

    @Override
    protected WorkspaceArrangement arrangement() {
        return new SimulatedArrangement(databricks);
    }

    @Override
    protected ComputeProvisioning compute() {
        return compute;
    }
}
