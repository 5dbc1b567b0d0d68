package io.partnerconnect.databricks;

import io.partnerconnect.domain.model.partner.Permission;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which privileges of Unity Catalog a permission on a catalog is. SELECT comes with USE_SCHEMA, without which it lets nobody read
 * anything; whether somebody has the permission is decided by SELECT alone.
 *
 * @see <a href="https://docs.databricks.com/data-governance/unity-catalog/manage-privileges/privileges.html">privileges</a>
 */
final class Privileges {
    private static final String ALL = "ALL_PRIVILEGES";
    private static final Set<Permission> ON_CATALOGS =
            EnumSet.of(Permission.CATALOG_USE, Permission.SCHEMA_CREATE, Permission.DATA_SELECT);

    private Privileges() {}

    static Set<String> of(Collection<Permission> permissions) {
        Set<String> privileges = new TreeSet<>();
        permissions.forEach(permission -> privileges.addAll(of(permission)));
        return privileges;
    }

    static Set<Permission> toPermissions(Set<String> held) {
        return ON_CATALOGS.stream()
                .filter(permission ->
                        held.contains(ALL) || held.contains(of(permission).getFirst()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The one that decides first. */
    private static List<String> of(Permission permission) {
        return switch (permission) {
            case CATALOG_USE -> List.of("USE_CATALOG");
            case SCHEMA_CREATE -> List.of("CREATE_SCHEMA");
            case DATA_SELECT -> List.of("SELECT", "USE_SCHEMA");
            case TOKEN_USE,
                    WORKSPACE_ACCESS,
                    SQL_ACCESS,
                    CLUSTER_CREATE,
                    POOL_CREATE,
                    WORKSPACE_CONSUME,
                    WORKSPACE_ADMIN,
                    JOB_CREATE,
                    WAREHOUSE_USE,
                    CLUSTER_USE -> throw new IllegalArgumentException(permission + " is not about a catalog");
        };
    }
}
