package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.principal.PrincipalJobs;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.port.out.WorkspaceJobs;
import java.util.List;

final class FakeWorkspaceJobs implements WorkspaceJobs {
    private final FakeDatabricks databricks;

    FakeWorkspaceJobs(FakeDatabricks databricks) {
        this.databricks = databricks;
    }

    @Override
    public PrincipalJobs runAs(Workspace workspace, ApplicationId principal) {
        FakeWorkspace fake = databricks.workspace(workspace);
        synchronized (fake) {
            fake.admit();
            List<PrincipalJobs.Job> all = fake.jobsOf(principal);
            return new PrincipalJobs(all.stream().limit(PrincipalJobs.MOST).toList(), all.size() > PrincipalJobs.MOST);
        }
    }
}
