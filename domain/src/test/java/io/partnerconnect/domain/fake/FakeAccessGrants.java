package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
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
            fake.admitChange("it may have been granted.");
            fake.require(principal);
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
            if (fake.missingCatalogs.contains(catalog)) {
                throw new Failure.NotFound(Missing.CATALOG, catalog);
            }
            Set<Permission> added = new HashSet<>(permissions);
            Set<Permission> held = fake.privileges(catalog, principal);
            added.removeAll(held);
            if (!added.isEmpty()) {
                fake.require(principal);
                held.addAll(permissions);
                fake.answers.deliver("it may have been granted.");
            }
            return added;
        }
    }

    @Override
    public void revokeCatalog(
            Workspace workspace, String catalog, ApplicationId principal, Set<Permission> permissions) {
        FakeWorkspace fake = databricks.workspace(workspace);
        synchronized (fake) {
            if (!permissions.isEmpty()) {
                fake.admitChange("it may have been revoked.");
                fake.privileges(catalog, principal).removeAll(permissions);
                fake.answers.deliver("it may have been revoked.");
            }
        }
    }
}
