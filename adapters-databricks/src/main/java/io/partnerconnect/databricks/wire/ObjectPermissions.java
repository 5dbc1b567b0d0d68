package io.partnerconnect.databricks.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.partnerconnect.domain.model.principal.ApplicationId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who may do what with an object. A service principal is named by its application id. */
public record ObjectPermissions(
        @JsonProperty("access_control_list") @Nullable List<Entry> accessControlList) {

    /** One grantee; no such name where it is a user or a group. */
    public record Entry(
            @JsonProperty("service_principal_name") @Nullable
            String servicePrincipalName,

            @JsonProperty("all_permissions") @Nullable List<Grant> allPermissions) {
        private boolean gives(Set<String> levels) {
            return Field.list(allPermissions).stream()
                    .anyMatch(grant -> grant.permissionLevel() != null && levels.contains(grant.permissionLevel()));
        }
    }

    public record Grant(
            @JsonProperty("permission_level") @Nullable String permissionLevel) {}

    /** The service principals that have one of the levels themselves. */
    public Set<ApplicationId> holders(Set<String> levels) {
        return Field.list(accessControlList).stream()
                .filter(entry -> entry.gives(levels))
                .flatMap(entry -> Field.applicationId(entry.servicePrincipalName()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
