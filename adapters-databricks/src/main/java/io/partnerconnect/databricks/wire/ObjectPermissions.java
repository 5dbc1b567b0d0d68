package io.partnerconnect.databricks.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who may do what with an object. A service principal is named by its application id. */
public record ObjectPermissions(
        @JsonProperty("access_control_list") @Nullable List<Entry> accessControlList) {

    /** One grantee; no such name where it is a user or a group. */
    public record Entry(
            @JsonProperty("service_principal_name") @Nullable
            String servicePrincipalName,

            @JsonProperty("all_permissions") @Nullable List<Grant> allPermissions) {}

    public record Grant(
            @JsonProperty("permission_level") @Nullable String permissionLevel) {}

    /** Whether the service principal itself has one of the levels. */
    public boolean gives(String applicationId, Set<String> levels) {
        return Field.list(accessControlList).stream()
                .filter(entry -> applicationId.equalsIgnoreCase(entry.servicePrincipalName()))
                .flatMap(entry -> Field.list(entry.allPermissions()).stream())
                .anyMatch(grant -> grant.permissionLevel() != null && levels.contains(grant.permissionLevel()));
    }
}
