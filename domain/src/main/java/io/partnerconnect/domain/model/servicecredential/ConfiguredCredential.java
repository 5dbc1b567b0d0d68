package io.partnerconnect.domain.model.servicecredential;

import io.partnerconnect.domain.model.token.TokenSecret;
import io.partnerconnect.domain.model.workspace.CredentialName;
import org.jspecify.annotations.Nullable;

/**
 * A credential of the service that is named in the configuration, without its value, which is there or where the configuration points to.
 *
 * @param clientId null for a token
 */
public record ConfiguredCredential(
        CredentialName name,
        CredentialSource source,
        CredentialKind kind,
        @Nullable String clientId) {
    public ConfiguredCredential {
        if (source == CredentialSource.SEALED) {
            throw new IllegalArgumentException("what is sealed is not configured");
        }
        if ((kind == CredentialKind.OAUTH_CLIENT) != (clientId != null)) {
            throw new IllegalArgumentException("a client has an id, and a token has none");
        }
    }

    /** With its value. */
    public ServiceCredential with(TokenSecret value) {
        return clientId == null
                ? new ServiceCredential.OfToken(value)
                : new ServiceCredential.OfClient(clientId, value);
    }
}
