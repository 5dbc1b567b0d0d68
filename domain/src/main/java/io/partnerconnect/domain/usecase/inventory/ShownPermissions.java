package io.partnerconnect.domain.usecase.inventory;

import io.partnerconnect.domain.model.connection.ComputeResource;
import io.partnerconnect.domain.model.finding.Evidence;
import io.partnerconnect.domain.model.inventory.Allowed;
import io.partnerconnect.domain.model.partner.Compute;
import io.partnerconnect.domain.model.partner.Partner;
import io.partnerconnect.domain.model.partner.Permission;
import io.partnerconnect.domain.model.principal.PermissionReport.Effective;
import io.partnerconnect.domain.model.principal.PermissionReport.Line;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.workspace.TokenUse;
import io.partnerconnect.domain.usecase.Entitlements;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a reading shows of the permissions of a partner's service principals: less than looking at one of them alone does, which takes calls
 * of its own.
 *
 * @param compute the partner's SQL warehouses or clusters
 */
record ShownPermissions(Partner partner, TokenUse tokenUse, List<ComputeResource> compute, ShownGrants grants) {
    private static final Set<String> OF_NO_CONSEQUENCE = Set.of("admins", "users", "account users");

    /** {@code admins} is told as a permission, not as a group. */
    Allowed of(ServicePrincipal principal) {
        Set<Permission> profile = partner.integrationType().profile();
        return new Allowed(
                Stream.of(Permission.values())
                        .map(permission -> new Line(
                                permission, profile.contains(permission), effective(permission, principal), null))
                        .toList(),
                principal.groups().stream()
                        .filter(group -> !OF_NO_CONSEQUENCE.contains(group))
                        .collect(Collectors.toSet()),
                principal.entitlements().stream()
                        .filter(word -> !Entitlements.isKnown(word))
                        .collect(Collectors.toSet()),
                objects());
    }

    private Effective effective(Permission permission, ServicePrincipal principal) {
        return switch (permission) {
            case TOKEN_USE -> granted(principal.isAdmin() || tokenUse.admits(principal));
            case WORKSPACE_ADMIN -> granted(principal.isAdmin());
            case WORKSPACE_ACCESS, SQL_ACCESS, CLUSTER_CREATE, POOL_CREATE, WORKSPACE_CONSUME ->
                granted(Entitlements.of(permission)
                        .filter(principal.entitlements()::contains)
                        .isPresent());
            case WAREHOUSE_USE -> grants.use(Compute.SQL_WAREHOUSE, compute, principal.applicationId());
            case CLUSTER_USE -> grants.use(Compute.CLUSTER, compute, principal.applicationId());
            case CATALOG_USE, SCHEMA_CREATE, DATA_SELECT ->
                grants.onCatalog(permission, partner.key(), principal.applicationId());
            case JOB_CREATE -> Effective.NOT_OBSERVED;
        };
    }

    private Map<Permission, Evidence> objects() {
        Map<Permission, Evidence> objects = new EnumMap<>(Permission.class);
        Stream.of(Permission.values())
                .forEach(permission ->
                        grants.about(permission, partner).ifPresent(evidence -> objects.put(permission, evidence)));
        return objects;
    }

    private static Effective granted(boolean granted) {
        return granted ? Effective.GRANTED : Effective.ABSENT;
    }
}
