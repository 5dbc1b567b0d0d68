package io.partnerconnect.databricks.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;

/** Asks for an OAuth secret; its lifetime is a text such as {@code 900s}. */
public record CreateSecretRequest(@JsonProperty("lifetime") String lifetime) {
    public static CreateSecretRequest of(Duration lifetime) {
        return new CreateSecretRequest(lifetime.toSeconds() + "s");
    }
}
