package io.partnerconnect.app.rest.secret;

import io.partnerconnect.domain.model.secret.OAuthSecret;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** OAuth secrets as a workspace shows them; never their values. */
public record SecretsResponse(
        @Schema(description = "All of them: there are no further pages")
        List<SecretResponse> items) {
    /** One of them. A workspace says nothing of its use. */
    public record SecretResponse(String secretId, Instant createdAt, Instant expiresAt) {}

    static SecretsResponse from(List<OAuthSecret> secrets) {
        return new SecretsResponse(secrets.stream()
                .map(each -> new SecretResponse(each.id().value(), each.createdAt(), each.expiresAt()))
                .toList());
    }
}
