package io.partnerconnect.databricks;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.domain.contract.WorkspaceArrangement;
import io.partnerconnect.domain.contract.WorkspaceJobsContract;
import io.partnerconnect.domain.model.principal.PrincipalJobs;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.port.out.WorkspaceJobs;
import io.partnerconnect.simulator.fault.FaultAction;
import io.partnerconnect.simulator.fault.FaultRule;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DatabricksJobsTest extends WorkspaceJobsContract {
    @Inject
    SimulatedDatabricks databricks;

    @Inject
    WorkspaceJobs jobs;

    @Test
    void aJobOfWhichTheListDoesNotSayWhomItRunsAsIsLookedAtByItself() {
        // Given
        SimulatedArrangement there = new SimulatedArrangement(databricks);
        ServicePrincipal fivetran = there.addPrincipal("FIVETRAN_USER");
        long sync = there.addJob(fivetran, "sync");
        long other = there.addJob(there.addPrincipal("SOMEBODY_ELSE"), "other");
        listed(there, sync, other);

        // When
        PrincipalJobs found = jobs.runAs(there.workspace(), fivetran.applicationId());

        // Then
        assertThat(found.jobs()).extracting(PrincipalJobs.Job::id).containsExactly(sync);
    }

    @Test
    void aJobThatIsGoneWhenItIsLookedAtDoesNotCount() {
        // Given
        SimulatedArrangement there = new SimulatedArrangement(databricks);
        ServicePrincipal fivetran = there.addPrincipal("FIVETRAN_USER");
        listed(there, 7, 8);

        // When
        PrincipalJobs found = jobs.runAs(there.workspace(), fivetran.applicationId());

        // Then
        assertThat(found.jobs()).isEmpty();
    }

    /** Has the list name jobs without saying whom they run as. */
    private static void listed(SimulatedArrangement there, long one, long another) {
        String body = "{\"jobs\":[{\"job_id\":" + one + ",\"settings\":{}},{\"job_id\":" + another
                + ",\"run_as_user_name\":\"\"}]}";
        there.simulated()
                .faults()
                .add(FaultRule.every(
                        "GET",
                        "/api/2.2/jobs/list",
                        new FaultAction.Status(200, body, Map.of("Content-Type", "application/json"))));
    }

    @Override
    protected WorkspaceArrangement arrangement() {
        return new SimulatedArrangement(databricks);
    }

    @Override
    protected WorkspaceJobs jobs() {
        return jobs;
    }
}
