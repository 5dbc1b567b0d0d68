package io.partnerconnect.databricks;

import io.partnerconnect.domain.contract.WorkspaceArrangement;
import io.partnerconnect.domain.contract.WorkspaceJobsContract;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.port.out.WorkspaceJobs;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
class DatabricksJobsTest extends WorkspaceJobsContract {
    @Inject
    SimulatedDatabricks databricks;

    @Inject
    WorkspaceJobs jobs;

    @Override
    protected WorkspaceArrangement arrangement() {
        return new SimulatedArrangement(databricks);
    }

    @Override
    protected WorkspaceJobs jobs() {
        return jobs;
    }

    @Override
    protected long addJob(WorkspaceArrangement in, ServicePrincipal runAs, String name) {
        String id = ((SimulatedArrangement) in)
                .simulated()
                .addJob(name, runAs.applicationId().toString());
        return Long.parseLong(id);
    }
}
