package io.partnerconnect.databricks.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.workspace.TokenUse;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who may use tokens. A service principal is named by its application id. */
public record TokenPermissions(
        @JsonProperty("access_control_list") @Nullable List<Entry> accessControlList) {

    /** One grantee: exactly one of the names is given. */
    public record Entry(
            @JsonProperty("service_principal_name") @Nullable
            String servicePrincipalName,

            @JsonProperty("group_name") @Nullable String groupName,
            @JsonProperty("all_permissions") @Nullable List<Grant> allPermissions) {}

    public record Grant(
            @JsonProperty("permission_level") @Nullable String permissionLevel) {}

    public TokenUse toDomain() {
        Set<ApplicationId> principals = new HashSet<>();
        Set<String> groups = new HashSet<>();
        for (Entry entry : Field.list(accessControlList)) {
            if (Field.list(entry.allPermissions()).isEmpty()) {
                continue;
            }
            if (entry.servicePrincipalName() != null) {
                String name = entry.servicePrincipalName();
                principals.add(Field.valid("service_principal_name", () -> ApplicationId.parse(name)));
            }
            if (entry.groupName() != null) {
                groups.add(entry.groupName());
            }
        }
        return new TokenUse(principals, groups);
    }
}
