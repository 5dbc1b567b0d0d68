package io.partnerconnect.databricks.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.partnerconnect.domain.model.token.TokenSecret;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** An access token. {@code expires_in} is seconds, as a number or as a text. */
public record AccessTokenResponse(
        @JsonProperty("access_token") @JsonDeserialize(using = SecretDeserializer.class) @Nullable
        TokenSecret accessToken,

        @JsonProperty("expires_in") @Nullable Long expiresIn) {
    private static final long USUAL_SECONDS = 3600;

    public TokenSecret secret() {
        return Field.required(accessToken, "access_token");
    }

    public Duration lifetime() {
        return Duration.ofSeconds(expiresIn == null ? USUAL_SECONDS : Math.clamp(expiresIn, 0, 24 * USUAL_SECONDS));
    }
}
