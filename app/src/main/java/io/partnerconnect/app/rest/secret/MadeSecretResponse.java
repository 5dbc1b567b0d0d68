package io.partnerconnect.app.rest.secret;

import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.secret.OAuthSecret;
import io.partnerconnect.domain.model.token.TokenSecret;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An OAuth secret just made. Its value appears here, once. */
public record MadeSecretResponse(
        String operationId,
        String secretId,

        @Schema(description = "Shown once; there is no way to see it again", examples = "dose…")
        String secretValue,

        Instant createdAt,
        Instant expiresAt) {
    /** The secret, with the value that is never shown again. */
    public static MadeSecretResponse from(OperationId operation, OAuthSecret secret, TokenSecret value) {
        return new MadeSecretResponse(
                operation.toString(),
                secret.id().value(),
                value.reveal(shown -> shown),
                secret.createdAt(),
                secret.expiresAt());
    }

    @Override
    public String toString() {
        return "MadeSecretResponse[secretId=" + secretId + "]";
    }
}
