package io.partnerconnect.databricks.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.partnerconnect.domain.model.secret.MadeSecret;
import io.partnerconnect.domain.model.secret.OAuthSecret;
import io.partnerconnect.domain.model.secret.SecretId;
import io.partnerconnect.domain.model.token.TokenSecret;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An OAuth secret as the workspace shows it; its value only in the answer that made it, and made a secret while that is parsed. */
public record SecretInfo(
        @JsonProperty("id") @Nullable String id,
        @JsonProperty("create_time") @Nullable String createTime,
        @JsonProperty("expire_time") @Nullable String expireTime,

        @JsonProperty("secret") @JsonDeserialize(using = SecretDeserializer.class) @Nullable
        TokenSecret secret) {
    public OAuthSecret toDomain() {
        return Field.valid("secret", this::converted);
    }

    public MadeSecret toMade() {
        return new MadeSecret(toDomain(), Field.required(secret, "secret"));
    }

    private OAuthSecret converted() {
        return new OAuthSecret(
                new SecretId(Field.required(id, "id")),
                Instant.parse(Field.required(createTime, "create_time")),
                Instant.parse(Field.required(expireTime, "expire_time")));
    }
}
