package io.partnerconnect.databricks;

import io.partnerconnect.domain.contract.WorkspaceArrangement;
import io.partnerconnect.domain.contract.WorkspaceJobsContract;
import io.partnerconnect.domain.port.out.WorkspaceJobs;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@QuarkusTest
@EnabledIfEnvironmentVariable(
        named = "PCA_REAL_WORKSPACE_URL",
        matches = ".+",
        disabledReason = SimulatedDatabricks.NO_REAL_WORKSPACE)
class RealWorkspaceJobsTest extends WorkspaceJobsContract {
    @Inject
    SimulatedDatabricks databricks;

    @Inject
    WorkspaceJobs jobs;

    @Override
    protected WorkspaceArrangement arrangement() {
        return databricks.real();
    }

    @Override
    protected WorkspaceJobs jobs() {
        return jobs;
    }
}
