package io.partnerconnect.app.rest.secret;

import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.secret.MadeSecret;
import io.partnerconnect.domain.model.secret.OAuthSecret;
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
    static MadeSecretResponse from(OperationId operation, MadeSecret made) {
        OAuthSecret secret = made.secret();
        return new MadeSecretResponse(
                operation.toString(),
                secret.id().value(),
                made.value().reveal(value -> value),
                secret.createdAt(),
                secret.expiresAt());
    }

    @Override
    public String toString() {
        return "MadeSecretResponse[secretId=" + secretId + "]";
    }
}
