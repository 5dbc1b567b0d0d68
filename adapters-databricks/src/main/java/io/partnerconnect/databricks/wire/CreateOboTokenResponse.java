package io.partnerconnect.databricks.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.partnerconnect.domain.model.token.MintedToken;
import io.partnerconnect.domain.model.token.TokenSecret;
import org.jspecify.annotations.Nullable;

/** The answer to both ways of minting, and the only one that ever holds a token's value. It becomes a secret while it is parsed, so that this record can be printed. */
public record CreateOboTokenResponse(
        @JsonProperty("token_value") @JsonDeserialize(using = SecretDeserializer.class) @Nullable
        TokenSecret tokenValue,

        @JsonProperty("token_info") @Nullable TokenInfo tokenInfo) {
    public MintedToken toDomain() {
        return new MintedToken(
                Field.required(tokenInfo, "token_info").toDomain(), Field.required(tokenValue, "token_value"));
    }
}
