package io.partnerconnect.databricks.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** Asks for a token of whoever asks. */
public record CreateOwnTokenRequest(
        @JsonProperty("lifetime_seconds") long lifetimeSeconds,
        @JsonProperty("comment") String comment,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @JsonProperty("scopes")
        List<String> scopes) {}
