package io.partnerconnect.domain.usecase.inventory;

import io.partnerconnect.domain.model.connection.ComputeResource;
import io.partnerconnect.domain.model.finding.Evidence;
import io.partnerconnect.domain.model.partner.Compute;
import io.partnerconnect.domain.model.partner.Partner;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.partner.Permission;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.principal.PermissionReport.Effective;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who was let use the compute of recorded connections, and who was granted what on their catalogs. What a workspace did not show is not in
 * here, and nothing can be said of it.
 *
 * @param users of SQL warehouses and clusters
 * @param privileges by the name of the catalog
 * @param catalogs with which the partners were connected
 */
record ShownGrants(
        Map<ComputeResource, Set<ApplicationId>> users,
        Map<String, Map<ApplicationId, Set<Permission>>> privileges,
        Map<PartnerKey, String> catalogs) {
    static final ShownGrants NOTHING = new ShownGrants(Map.of(), Map.of(), Map.of());

    /** Whether one of those resources can be used: where one was not shown, only those that were can tell that it can. */
    Effective use(Compute kind, List<ComputeResource> resources, ApplicationId principal) {
        boolean all = true;
        for (ComputeResource each : resources) {
            Set<ApplicationId> shown = each.kind() == kind ? users.get(each) : null;
            if (shown != null && shown.contains(principal)) {
                return Effective.GRANTED;
            }
            all &= shown != null;
        }
        return all && !resources.isEmpty() ? Effective.ABSENT : Effective.NOT_OBSERVED;
    }

    Effective onCatalog(Permission permission, PartnerKey partner, ApplicationId principal) {
        Map<ApplicationId, Set<Permission>> shown = privilegesOf(partner);
        if (shown == null) {
            return Effective.NOT_OBSERVED;
        }
        return shown.getOrDefault(principal, Set.of()).contains(permission) ? Effective.GRANTED : Effective.ABSENT;
    }

    private @Nullable Map<ApplicationId, Set<Permission>> privilegesOf(PartnerKey partner) {
        String catalog = catalogs.get(partner);
        return catalog == null ? null : privileges.get(catalog);
    }

    /** On which compute or catalog the permission of that partner is. */
    Optional<Evidence> about(Permission permission, Partner partner) {
        return switch (permission) {
            case WAREHOUSE_USE, CLUSTER_USE -> partner.computeName().map(name -> new Evidence("compute_name", name));
            case CATALOG_USE, SCHEMA_CREATE, DATA_SELECT ->
                Optional.ofNullable(catalogs.get(partner.key())).map(name -> new Evidence("catalog", name));
            case TOKEN_USE,
                    WORKSPACE_ACCESS,
                    SQL_ACCESS,
                    CLUSTER_CREATE,
                    POOL_CREATE,
                    WORKSPACE_CONSUME,
                    WORKSPACE_ADMIN,
                    JOB_CREATE -> Optional.empty();
        };
    }
}
