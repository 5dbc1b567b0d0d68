package io.partnerconnect.databricks.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** Asks for a token on behalf of a service principal, by application id. */
public record CreateOboTokenRequest(
        @JsonProperty("application_id") String applicationId,
        @JsonProperty("lifetime_seconds") long lifetimeSeconds,
        @JsonProperty("comment") String comment,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @JsonProperty("scopes")
        List<String> scopes) {}
