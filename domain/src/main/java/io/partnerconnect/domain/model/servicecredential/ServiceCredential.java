package io.partnerconnect.domain.model.servicecredential;

import io.partnerconnect.domain.model.token.TokenSecret;
import org.jspecify.annotations.Nullable;

/** What the service signs in to a workspace with. Prints no secret. */
public sealed interface ServiceCredential {
    /** A personal access token. */
    record OfToken(TokenSecret value) implements ServiceCredential {}

    /** The application id of a service principal, and one of its OAuth secrets. */
    record OfClient(String clientId, TokenSecret value) implements ServiceCredential {}

    /** The secret part. */
    TokenSecret value();

    default CredentialKind kind() {
        return switch (this) {
            case OfToken token -> CredentialKind.TOKEN;
            case OfClient client -> CredentialKind.OAUTH_CLIENT;
        };
    }

    /** Null for a token. */
    default @Nullable String clientId() {
        return switch (this) {
            case OfToken token -> null;
            case OfClient(var id, var value) -> id;
        };
    }
}
