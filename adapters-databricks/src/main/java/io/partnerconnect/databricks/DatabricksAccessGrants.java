package io.partnerconnect.databricks;

import io.partnerconnect.databricks.answers.Reading;
import io.partnerconnect.databricks.answers.Trouble;
import io.partnerconnect.databricks.limits.Family;
import io.partnerconnect.databricks.rest.PermissionsApi;
import io.partnerconnect.databricks.rest.ScimApi;
import io.partnerconnect.databricks.rest.UnityCatalogApi;
import io.partnerconnect.databricks.wire.CatalogPrivileges;
import io.partnerconnect.databricks.wire.PatchOp;
import io.partnerconnect.databricks.wire.PermissionsChange;
import io.partnerconnect.databricks.wire.ServicePrincipalResource;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.partner.Permission;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.principal.GroupId;
import io.partnerconnect.domain.model.principal.GroupMembership;
import io.partnerconnect.domain.model.principal.ScimId;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.port.out.AccessGrants;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The use of tokens, privileges on catalogs, and groups. */
@Singleton
final class DatabricksAccessGrants implements AccessGrants {
    private static final int MOST_PAGES = 1000;
    private static final int AS_MANY_AS_IT_GIVES = 0;

    private final PermissionsApi permissions;
    private final UnityCatalogApi catalogs;
    private final ScimApi scim;
    private final ScimList list;
    private final Attempts attempts;

    DatabricksAccessGrants(Clients clients, Attempts attempts) {
        this.permissions = clients.permissions();
        this.catalogs = clients.unityCatalog();
        this.scim = clients.scim();
        this.list = new ScimList(clients.scim(), attempts);
        this.attempts = attempts;
    }

    @Override
    public void grantTokenUse(Workspace workspace, ApplicationId principal) {
        PermissionsChange change = PermissionsChange.of(principal.toString(), "CAN_USE");
        try {
            attempts.change(
                    workspace,
                    Call.of(
                            Family.PERMISSIONS_WRITE,
                            (address, authorization) ->
                                    permissions.merge(address, authorization, "authorization", "tokens", change),
                            Reading.nothing()),
                    "The use of tokens may have been granted.");
        } catch (Trouble noPrincipal) {
            throw new Failure.NotFound(Missing.SERVICE_PRINCIPAL, principal.toString());
        }
    }

    @Override
    public Set<Permission> onCatalog(Workspace workspace, String catalog, ApplicationId principal) {
        return onCatalog(held(workspace, catalog, principal)).getOrDefault(principal, Set.of());
    }

    @Override
    public Map<ApplicationId, Set<Permission>> onCatalog(Workspace workspace, String catalog) {
        return onCatalog(held(workspace, catalog, null));
    }

    private static Map<ApplicationId, Set<Permission>> onCatalog(Map<ApplicationId, Set<String>> held) {
        Map<ApplicationId, Set<Permission>> permissions = new HashMap<>();
        held.forEach((principal, privileges) -> permissions.put(principal, Privileges.toPermissions(privileges)));
        return permissions;
    }

    @Override
    public void grantCatalog(Workspace workspace, String catalog, ApplicationId principal, Set<Permission> wanted) {
        var changes = CatalogPrivileges.Changes.add(principal.toString(), Privileges.of(wanted));
        try {
            attempts.change(workspace, call(catalog, changes), "Privileges on the catalog may have been granted.");
        } catch (Trouble missing) { // one of the two: looking tells whether it is the catalog
            page(workspace, catalog, principal, null);
            throw new Failure.NotFound(Missing.SERVICE_PRINCIPAL, principal.toString());
        }
    }

    /** What that service principal was granted, or, without one, what each was. */
    private Map<ApplicationId, Set<String>> held(
            Workspace workspace, String catalog, @Nullable ApplicationId principal) {
        Map<ApplicationId, Set<String>> held = new HashMap<>();
        @Nullable String token = null;
        for (int page = 0; page < MOST_PAGES; page++) {
            CatalogPrivileges privileges = page(workspace, catalog, principal, token);
            privileges
                    .held()
                    .forEach((whose, more) -> held.computeIfAbsent(whose, nothing -> new HashSet<>())
                            .addAll(more));
            token = privileges.nextPageToken();
            if (token == null || token.isEmpty()) {
                return held;
            }
        }
        throw Failures.endless(workspace);
    }

    private CatalogPrivileges page(
            Workspace workspace, String catalog, @Nullable ApplicationId principal, @Nullable String token) {
        String whose = principal == null ? null : principal.toString();
        return attempts.find(
                        workspace,
                        Call.of(
                                Family.OTHER,
                                (address, authorization) -> catalogs.privileges(
                                        address, authorization, catalog, whose, AS_MANY_AS_IT_GIVES, token),
                                CatalogPrivileges.class))
                .orElseThrow(() -> new Failure.NotFound(Missing.CATALOG, catalog));
    }

    @Override
    public void revokeCatalog(
            Workspace workspace, String catalog, ApplicationId principal, Set<Permission> permissions) {
        if (!permissions.isEmpty()) {
            var changes = CatalogPrivileges.Changes.remove(principal.toString(), Privileges.of(permissions));
            // Catalog or service principal can be gone: then so are the privileges.
            attempts.delete(workspace, call(catalog, changes), "Privileges on the catalog may have been taken away.");
        }
    }

    @Override
    public List<GroupMembership> groupsOf(Workspace workspace, ApplicationId principal) {
        return list.listed(workspace, ScimList.isNamed(principal)).stream()
                .filter(listed -> listed.principal().applicationId().equals(principal))
                .findFirst()
                .map(ServicePrincipalResource.Listed::groups)
                .orElse(List.of());
    }

    @Override
    public void leaveGroup(Workspace workspace, GroupId group, ScimId principal) {
        PatchOp change = PatchOp.leave(principal.toString());
        try {
            attempts.change(
                    workspace,
                    Call.of(
                            Family.SCIM,
                            (address, authorization) -> scim.patchGroup(address, authorization, group.value(), change),
                            Reading.nothing()),
                    "The service principal may have been taken out of the group.");
        } catch (Trouble noGroup) { // nobody is in a group that is gone
            return;
        }
    }

    private Call<Boolean> call(String catalog, CatalogPrivileges.Changes changes) {
        return Call.of(
                Family.OTHER,
                (address, authorization) -> catalogs.change(address, authorization, catalog, changes),
                Reading.nothing());
    }
}
