package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.model.account.EmailAddress;
import io.partnerconnect.domain.model.account.WorkspaceUser;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.port.out.WorkspaceUsers;
import java.util.Optional;

final class FakeWorkspaceUsers implements WorkspaceUsers {
    private final FakeDatabricks databricks;

    FakeWorkspaceUsers(FakeDatabricks databricks) {
        this.databricks = databricks;
    }

    @Override
    public Optional<WorkspaceUser> find(Workspace workspace, EmailAddress email) {
        FakeWorkspace fake = databricks.workspace(workspace);
        synchronized (fake) {
            fake.admit();
            return fake.user(email);
        }
    }
}
