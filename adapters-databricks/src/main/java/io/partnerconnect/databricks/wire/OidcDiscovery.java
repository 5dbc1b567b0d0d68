package io.partnerconnect.databricks.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** Where a workspace issues access tokens. */
public record OidcDiscovery(
        @JsonProperty("token_endpoint") @Nullable String tokenEndpoint) {}
