package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.model.partner.Permission;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.port.out.AccessGrants;
import java.util.HashSet;
import java.util.Set;

final class FakeAccessGrants implements AccessGrants {
    private final FakeDatabricks databricks;

    FakeAccessGrants(FakeDatabricks databricks) {
        this.databricks = databricks;
    }

    @Override
    public void grantTokenUse(Workspace workspace, ApplicationId principal) {
        FakeWorkspace fake = databricks.workspace(workspace);
        synchronized (fake) {
            fake.admit();
            fake.grantTokenUse(principal);
            fake.answers.deliver("it may have been granted.");
        }
    }

    @Override
    public Set<Permission> grantCatalog(
            Workspace workspace, String catalog, ApplicationId principal, Set<Permission> permissions) {
        FakeWorkspace fake = databricks.workspace(workspace);
        synchronized (fake) {
            fake.admit();
            Set<Permission> added = new HashSet<>(permissions);
            Set<Permission> held = fake.privileges(catalog, principal);
            added.removeAll(held);
            held.addAll(permissions);
            fake.answers.deliver("it may have been granted.");
            return added;
        }
    }

    @Override
    public void revokeCatalog(
            Workspace workspace, String catalog, ApplicationId principal, Set<Permission> permissions) {
        FakeWorkspace fake = databricks.workspace(workspace);
        synchronized (fake) {
            fake.admit();
            fake.privileges(catalog, principal).removeAll(permissions);
            fake.answers.deliver("it may have been revoked.");
        }
    }
}
