package io.partnerconnect.domain.usecase.inventory;

import io.partnerconnect.domain.model.inventory.Allowed;
import io.partnerconnect.domain.model.partner.Permission;
import io.partnerconnect.domain.model.principal.PermissionReport.Effective;
import io.partnerconnect.domain.model.principal.PermissionReport.Line;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.workspace.TokenUse;
import io.partnerconnect.domain.usecase.Entitlements;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a reading shows of a service principal's permissions: less than looking at it alone does, which takes calls of its own. */
final class ShownPermissions {
    private static final Set<String> OF_NO_CONSEQUENCE = Set.of("admins", "users", "account users");

    private ShownPermissions() {}

    /** {@code admins} is told as a permission, not as a group. */
    static Allowed of(Set<Permission> profile, ServicePrincipal principal, TokenUse tokenUse) {
        return new Allowed(
                Stream.of(Permission.values())
                        .map(permission -> new Line(
                                permission,
                                profile.contains(permission),
                                effective(permission, principal, tokenUse),
                                null))
                        .toList(),
                principal.groups().stream()
                        .filter(group -> !OF_NO_CONSEQUENCE.contains(group))
                        .collect(Collectors.toSet()),
                principal.entitlements().stream()
                        .filter(word -> !Entitlements.isKnown(word))
                        .collect(Collectors.toSet()));
    }

    private static Effective effective(Permission permission, ServicePrincipal principal, TokenUse tokenUse) {
        return switch (permission) {
            case TOKEN_USE -> granted(principal.isAdmin() || tokenUse.admits(principal));
            case WORKSPACE_ADMIN -> granted(principal.isAdmin());
            case WORKSPACE_ACCESS, SQL_ACCESS, CLUSTER_CREATE, POOL_CREATE, WORKSPACE_CONSUME ->
                granted(Entitlements.of(permission)
                        .filter(principal.entitlements()::contains)
                        .isPresent());
            case JOB_CREATE, CATALOG_USE, SCHEMA_CREATE, DATA_SELECT, WAREHOUSE_USE, CLUSTER_USE ->
                Effective.NOT_OBSERVED;
        };
    }

    private static Effective granted(boolean granted) {
        return granted ? Effective.GRANTED : Effective.ABSENT;
    }
}
