package io.partnerconnect.databricks.wire;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Asks for a token on behalf of a service principal, by application id. */
public record CreateOboTokenRequest(
        @JsonProperty("application_id") String applicationId,
        @JsonProperty("lifetime_seconds") long lifetimeSeconds,
        @JsonProperty("comment") String comment) {}
