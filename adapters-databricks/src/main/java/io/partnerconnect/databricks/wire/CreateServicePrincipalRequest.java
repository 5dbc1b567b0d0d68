package io.partnerconnect.databricks.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** Asks SCIM for a new service principal. */
public record CreateServicePrincipalRequest(
        @JsonProperty("schemas") List<String> schemas,
        @JsonProperty("displayName") String displayName,
        @JsonProperty("active") boolean active,
        @JsonProperty("externalId") String externalId) {
    private static final List<String> SCHEMAS = List.of("urn:ietf:params:scim:schemas:core:2.0:ServicePrincipal");

    public static CreateServicePrincipalRequest of(String displayName, String externalId) {
        return new CreateServicePrincipalRequest(SCHEMAS, displayName, true, externalId);
    }
}
