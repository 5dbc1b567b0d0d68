package io.partnerconnect.app.rest.token;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.partnerconnect.app.rest.input.TokenSecretDeserializer;
import io.partnerconnect.domain.model.token.TokenSecret;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A token that somebody has found. */
public record TokenLookupRequest(
        @Schema(
                type = SchemaType.STRING,
                implementation = String.class,
                required = true,
                format = "password",
                description = "Its id, its value, or a comment with a marker of this service, as in [pca1:...]")
        @JsonDeserialize(using = TokenSecretDeserializer.class)
        @Nullable
        TokenSecret token) {}
