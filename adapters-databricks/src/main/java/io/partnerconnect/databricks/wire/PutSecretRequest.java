package io.partnerconnect.databricks.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.partnerconnect.domain.model.token.TokenSecret;

/** Puts a value into a secret scope. */
public record PutSecretRequest(
        @JsonProperty("scope") String scope,
        @JsonProperty("key") String key,

        @JsonProperty("string_value") @JsonSerialize(using = SecretSerializer.class)
        TokenSecret stringValue) {}
