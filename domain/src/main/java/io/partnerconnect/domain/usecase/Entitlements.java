package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.partner.Permission;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The permissions that a workspace knows as entitlements, by the words it has for them. */
public final class Entitlements {
    private static final Map<Permission, String> WORDS = Map.of(
            Permission.WORKSPACE_ACCESS, "workspace-access",
            Permission.SQL_ACCESS, "databricks-sql-access",
            Permission.CLUSTER_CREATE, "allow-cluster-create",
            Permission.POOL_CREATE, "allow-instance-pool-create",
            Permission.WORKSPACE_CONSUME, "workspace-consume");

    private Entitlements() {}

    /** The entitlements among the permissions. */
    public static Set<String> of(Set<Permission> permissions) {
        Set<String> words = new TreeSet<>();
        permissions.forEach(permission -> of(permission).ifPresent(words::add));
        return words;
    }

    /** The word for one; empty when it is no entitlement. */
    public static Optional<String> of(Permission permission) {
        return Optional.ofNullable(WORDS.get(permission));
    }

    /** Whether there is a permission for it. */
    public static boolean isKnown(String word) {
        return WORDS.containsValue(word);
    }
}
