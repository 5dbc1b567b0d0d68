package io.partnerconnect.app.rest.token;

import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.token.Token;
import io.partnerconnect.domain.model.token.TokenSecret;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A token just minted. The only body in which a value appears, and it appears once. */
public record MintedResponse(
        String operationId,
        String tokenId,

        @Schema(description = "Shown once; there is no way to see it again", examples = "dapi…")
        String tokenValue,

        @Nullable Instant expiresAt,
        boolean neverExpires,
        Instant createdAt,
        String comment) {
    /** The token, with the value that is never shown again. */
    public static MintedResponse from(OperationId operation, Token token, TokenSecret secret) {
        return new MintedResponse(
                operation.toString(),
                token.id().value(),
                secret.reveal(value -> value),
                token.expiresAt(),
                token.neverExpires(),
                token.createdAt(),
                token.comment());
    }

    @Override
    public String toString() {
        return "MintedResponse[tokenId=" + tokenId + "]";
    }
}
