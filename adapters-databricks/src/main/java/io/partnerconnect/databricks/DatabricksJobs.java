package io.partnerconnect.databricks;

import io.partnerconnect.databricks.limits.Family;
import io.partnerconnect.databricks.rest.JobsApi;
import io.partnerconnect.databricks.wire.JobsPage;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.principal.PrincipalJobs;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.port.out.WorkspaceJobs;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Jobs. Who one runs as cannot be asked for, so that all are looked through; no more are held than are told. */
@Singleton
final class DatabricksJobs implements WorkspaceJobs {
    private static final int PAGE = 100;

    private final JobsApi api;
    private final Attempts attempts;

    DatabricksJobs(Clients clients, Attempts attempts) {
        this.api = clients.jobs();
        this.attempts = attempts;
    }

    @Override
    public PrincipalJobs runAs(Workspace workspace, ApplicationId principal) {
        TreeSet<PrincipalJobs.Job> lowest = new TreeSet<>(Comparator.comparingLong(PrincipalJobs.Job::id));
        boolean more = false;
        PageTokens tokens = new PageTokens(workspace);
        @Nullable String token = null;
        do {
            JobsPage page = page(workspace, token);
            lowest.addAll(page.toDomain(principal));
            while (lowest.size() > PrincipalJobs.MOST) {
                lowest.removeLast();
                more = true;
            }
            token = page.nextPageToken();
        } while (tokens.lead(token));
        return new PrincipalJobs(lowest.stream().toList(), more);
    }

    private JobsPage page(Workspace workspace, @Nullable String token) {
        return attempts.read(
                workspace,
                Call.of(
                        Family.OTHER,
                        (address, authorization) -> api.list(address, authorization, PAGE, token),
                        JobsPage.class));
    }
}
