package io.partnerconnect.databricks.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** Gives a level on an object to a service principal, named by its application id. */
public record PermissionsChange(
        @JsonProperty("access_control_list") List<Entry> accessControlList) {

    /** What one grantee gets. */
    public record Entry(
            @JsonProperty("service_principal_name") String servicePrincipalName,
            @JsonProperty("permission_level") String permissionLevel) {}

    public static PermissionsChange of(String applicationId, String level) {
        return new PermissionsChange(List.of(new Entry(applicationId, level)));
    }
}
