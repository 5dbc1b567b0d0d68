package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.partner.Permission;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.principal.GroupId;
import io.partnerconnect.domain.model.principal.GroupMembership;
import io.partnerconnect.domain.model.principal.ScimId;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.port.out.AccessGrants;
import java.util.List;
import java.util.Map;
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
    public Set<Permission> onCatalog(Workspace workspace, String catalog, ApplicationId principal) {
        FakeWorkspace fake = databricks.workspace(workspace);
        synchronized (fake) {
            fake.admit();
            require(fake, catalog);
            return Set.copyOf(fake.privileges(catalog, principal));
        }
    }

    @Override
    public Map<ApplicationId, Set<Permission>> onCatalog(Workspace workspace, String catalog) {
        FakeWorkspace fake = databricks.workspace(workspace);
        synchronized (fake) {
            fake.admit();
            fake.admitTo(catalog);
            require(fake, catalog);
            return fake.privilegesOn(catalog);
        }
    }

    @Override
    public void grantCatalog(
            Workspace workspace, String catalog, ApplicationId principal, Set<Permission> permissions) {
        FakeWorkspace fake = databricks.workspace(workspace);
        synchronized (fake) {
            fake.admitChange("it may have been granted.");
            require(fake, catalog);
            fake.require(principal);
            fake.privileges(catalog, principal).addAll(permissions);
            fake.answers.deliver("it may have been granted.");
        }
    }

    private static void require(FakeWorkspace fake, String catalog) {
        if (fake.missingCatalogs.contains(catalog)) {
            throw new Failure.NotFound(Missing.CATALOG, catalog);
        }
    }

    @Override
    public List<GroupMembership> groupsOf(Workspace workspace, ApplicationId principal) {
        FakeWorkspace fake = databricks.workspace(workspace);
        synchronized (fake) {
            fake.admit();
            return fake.principals.shown().stream()
                    .filter(there -> there.applicationId().equals(principal))
                    .flatMap(there -> there.groups().stream())
                    .map(fake::membership)
                    .toList();
        }
    }

    @Override
    public void leaveGroup(Workspace workspace, GroupId group, ScimId principal) {
        FakeWorkspace fake = databricks.workspace(workspace);
        synchronized (fake) {
            fake.admitChange("it may have left the group.");
            fake.principals.there().stream()
                    .filter(there -> there.id().equals(principal))
                    .forEach(there -> fake.principals.replace(principal, without(fake, group, there)));
            fake.answers.deliver("it may have left the group.");
        }
    }

    private static ServicePrincipal without(FakeWorkspace fake, GroupId group, ServicePrincipal it) {
        return FakeWorkspace.in(
                it,
                it.groups().stream()
                        .filter(name -> !fake.membership(name).group().equals(group))
                        .toList());
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
