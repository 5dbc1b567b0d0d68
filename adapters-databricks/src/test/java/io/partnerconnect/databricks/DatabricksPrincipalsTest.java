package io.partnerconnect.databricks;

import io.partnerconnect.domain.contract.WorkspaceArrangement;
import io.partnerconnect.domain.contract.WorkspacePrincipalsContract;
import io.partnerconnect.domain.port.out.WorkspacePrincipals;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
class DatabricksPrincipalsTest extends WorkspacePrincipalsContract {
    @Inject
    SimulatedDatabricks databricks;

    @Inject
    WorkspacePrincipals principals;

    @Override
    protected WorkspaceArrangement arrangement() {
        return new SimulatedArrangement(databricks);
    }

    @Override
    protected WorkspacePrincipals principals() {
        return principals;
    }
}
