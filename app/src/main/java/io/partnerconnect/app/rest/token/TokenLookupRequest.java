package io.partnerconnect.app.rest.token;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.partnerconnect.domain.model.token.TokenSecret;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A token, by its id or by its value. */
public record TokenLookupRequest(
        @Schema(examples = "5684c955822ac792a51ae2aeb80190f13457bab3e2e2934c133a08b38454816c") @Nullable
        String tokenId,

        @Schema(
                type = SchemaType.STRING,
                implementation = String.class,
                description = "Instead of the id",
                format = "password")
        @JsonDeserialize(using = TokenSecretDeserializer.class)
        @Nullable
        TokenSecret value) {}
