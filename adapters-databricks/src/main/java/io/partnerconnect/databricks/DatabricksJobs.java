package io.partnerconnect.databricks;

import io.partnerconnect.databricks.limits.Family;
import io.partnerconnect.databricks.rest.JobsApi;
import io.partnerconnect.databricks.wire.JobPage;
import io.partnerconnect.databricks.wire.JobResource;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.principal.PrincipalJobs;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.port.out.WorkspaceJobs;
import jakarta.inject.Singleton;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Jobs, as they are listed. The list cannot be asked for those of one principal, so all of it is read. That it says whom a job runs as is
 * <a href="https://github.com/databricks/databricks-sdk-py/issues/967">seen but not documented</a>: a job that does not say it there is
 * looked at by itself.
 */
@Singleton
final class DatabricksJobs implements WorkspaceJobs {
    private final JobsApi api;
    private final Attempts attempts;

    DatabricksJobs(Clients clients, Attempts attempts) {
        this.api = clients.jobs();
        this.attempts = attempts;
    }

    @Override
    public PrincipalJobs runAs(Workspace workspace, ApplicationId principal) {
        SortedMap<Long, PrincipalJobs.Job> found = new TreeMap<>(); // a list that changes may show a job twice
        Pages.each(
                workspace,
                token -> page(workspace, token),
                page -> page.jobs().stream()
                        .filter(job -> runsAs(workspace, job, principal))
                        .forEach(job -> found.put(job.id(), job.toDomain())));
        return new PrincipalJobs(
                found.values().stream().limit(PrincipalJobs.MOST).toList(), found.size() > PrincipalJobs.MOST);
    }

    private JobPage page(Workspace workspace, @Nullable String token) {
        return attempts.read(
                workspace,
                Call.of(
                        Family.OTHER,
                        (address, authorization) -> api.list(address, authorization, Pages.SIZE, false, token),
                        JobPage.class));
    }

    private boolean runsAs(Workspace workspace, JobResource job, ApplicationId principal) {
        if (job.tellsRunAs()) {
            return job.runsAs(principal);
        }
        return attempts.find(
                        workspace,
                        Call.of(
                                Family.OTHER,
                                (address, authorization) -> api.get(address, authorization, job.id()),
                                JobResource.class))
                .filter(alone -> alone.runsAs(principal))
                .isPresent();
    }
}
