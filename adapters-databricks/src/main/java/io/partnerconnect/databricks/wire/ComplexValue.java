package io.partnerconnect.databricks.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** SCIM's way to list entitlements and groups. */
public record ComplexValue(
        @JsonProperty("value") @Nullable String value,
        @JsonProperty("display") @Nullable String display,
        @JsonProperty("type") @Nullable String type) {}
