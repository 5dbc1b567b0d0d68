package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.partner.Permission;
import io.partnerconnect.domain.model.principal.PermissionReport;
import io.partnerconnect.domain.model.principal.PermissionReport.Effective;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.workspace.TokenUse;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Reads a service principal's permissions off what a workspace shows of it. */
public final class Permissions {
    private Permissions() {}

    /** Lines for what the profile expects and for what is granted; nothing of what is neither. */
    public static List<PermissionReport.Line> compare(
            Set<Permission> expected, ServicePrincipal principal, TokenUse tokenUse) {
        return Stream.of(Permission.values())
                .map(permission -> new PermissionReport.Line(
                        permission, expected.contains(permission), effective(permission, principal, tokenUse)))
                .filter(line -> line.expected() || line.effective() == Effective.GRANTED)
                .toList();
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
