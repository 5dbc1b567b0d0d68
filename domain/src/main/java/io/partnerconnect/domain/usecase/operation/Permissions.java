package io.partnerconnect.domain.usecase.operation;

import io.partnerconnect.domain.model.connection.PrincipalAccess;
import io.partnerconnect.domain.model.partner.Compute;
import io.partnerconnect.domain.model.partner.Permission;
import io.partnerconnect.domain.model.principal.PermissionReport.Effective;
import io.partnerconnect.domain.model.principal.PermissionReport.Line;
import io.partnerconnect.domain.usecase.Entitlements;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a service principal's permissions off what a workspace shows of it. */
final class Permissions {
    private Permissions() {}

    /** Those that are expected, and those that are there. */
    static List<Line> compare(Set<Permission> expected, PrincipalAccess access) {
        return Stream.of(Permission.values())
                .map(permission -> line(permission, expected.contains(permission), access))
                .filter(line -> line.expected() || line.effective() == Effective.GRANTED)
                .toList();
    }

    private static Line line(Permission permission, boolean expected, PrincipalAccess access) {
        return new Line(permission, expected, effective(permission, access), remark(permission, access));
    }

    private static Effective effective(Permission permission, PrincipalAccess access) {
        return switch (permission) {
            case TOKEN_USE -> granted(access.mayUseTokens(group -> true));
            case WORKSPACE_ADMIN -> granted(access.isAdmin());
            case WORKSPACE_ACCESS, SQL_ACCESS, CLUSTER_CREATE, POOL_CREATE, WORKSPACE_CONSUME ->
                granted(Entitlements.of(permission)
                        .filter(access.principal().entitlements()::contains)
                        .isPresent());
            case WAREHOUSE_USE -> granted(mayUse(Compute.SQL_WAREHOUSE, access));
            case CLUSTER_USE -> granted(mayUse(Compute.CLUSTER, access));
            case CATALOG_USE, SCHEMA_CREATE, DATA_SELECT -> onCatalog(permission, access.catalog());
            case JOB_CREATE -> Effective.NOT_OBSERVED;
        };
    }

    private static boolean mayUse(Compute kind, PrincipalAccess access) {
        return access.compute().there().stream()
                .anyMatch(resource ->
                        resource.kind() == kind && access.compute().usable().contains(resource.id()));
    }

    private static Effective onCatalog(Permission permission, PrincipalAccess.OfCatalog catalog) {
        return catalog.granted() == null
                ? Effective.NOT_OBSERVED
                : granted(catalog.granted().contains(permission));
    }

    private static @Nullable String remark(Permission permission, PrincipalAccess access) {
        return switch (permission) {
            case CATALOG_USE, SCHEMA_CREATE, DATA_SELECT -> ofCatalog(access.catalog());
            case WAREHOUSE_USE, CLUSTER_USE -> access.compute().there().isEmpty() ? "There is none of its name." : null;
            case JOB_CREATE -> "It comes with access to the workspace; no workspace shows it by itself.";
            case TOKEN_USE,
                    WORKSPACE_ADMIN,
                    WORKSPACE_ACCESS,
                    SQL_ACCESS,
                    CLUSTER_CREATE,
                    POOL_CREATE,
                    WORKSPACE_CONSUME -> null;
        };
    }

    private static String ofCatalog(PrincipalAccess.OfCatalog catalog) {
        if (catalog.name() == null) {
            return "Not evaluated: the service has not connected the partner with a catalog, so it does not know which one.";
        }
        return catalog.granted() == null
                ? "Not evaluated: what is granted on the catalog " + catalog.name() + " is not shown to the service."
                : "On the catalog " + catalog.name() + ".";
    }

    private static Effective granted(boolean granted) {
        return granted ? Effective.GRANTED : Effective.ABSENT;
    }
}
