package io.partnerconnect.domain.model.principal;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * A service principal as a workspace shows it.
 *
 * @param displayName what the workspace calls it; may be empty, and need not be a valid {@link PrincipalName}
 * @param entitlements as the API spells them, such as {@code databricks-sql-access}
 * @param groups names of the groups it is in
 */
public record ServicePrincipal(
        ScimId id,
        ApplicationId applicationId,
        String displayName,
        boolean active,
        Set<String> entitlements,
        Set<String> groups) {
    private static final String ADMINS = "admins";

    public ServicePrincipal {
        entitlements = Collections.unmodifiableSet(new TreeSet<>(entitlements));
        groups = Collections.unmodifiableSet(new TreeSet<>(groups));
    }

    public boolean isAdmin() {
        return groups.contains(ADMINS);
    }
}
