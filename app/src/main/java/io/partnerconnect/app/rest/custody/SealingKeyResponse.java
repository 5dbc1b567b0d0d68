package io.partnerconnect.app.rest.custody;

import io.partnerconnect.domain.model.connection.RegisteredKey;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A registered public key. */
public record SealingKeyResponse(
        @Schema(description = "The public key as a JWK, in JSON")
        String publicKey,

        @Schema(description = "RFC 7638, SHA-256, base64url", examples = "NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs")
        String thumbprint,

        String registeredBy,
        Instant registeredAt) {
    static SealingKeyResponse from(RegisteredKey key) {
        return new SealingKeyResponse(
                key.recipient().key().jwk(),
                key.recipient().thumbprint(),
                key.registeredBy().name(),
                key.registeredAt());
    }
}
