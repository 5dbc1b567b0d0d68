package io.partnerconnect.databricks;

import io.partnerconnect.domain.contract.PrincipalProvisioningContract;
import io.partnerconnect.domain.contract.WorkspaceArrangement;
import io.partnerconnect.domain.port.out.PrincipalProvisioning;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
class DatabricksPrincipalProvisioningTest extends PrincipalProvisioningContract {
    @Inject
    SimulatedDatabricks databricks;

    @Inject
    PrincipalProvisioning principals;

    @Override
    protected WorkspaceArrangement arrangement() {
        return new SimulatedArrangement(databricks);
    }

    @Override
    protected PrincipalProvisioning principals() {
        return principals;
    }
}
