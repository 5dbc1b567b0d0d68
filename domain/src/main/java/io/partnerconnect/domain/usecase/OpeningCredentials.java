package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.failure.Refusal;
import io.partnerconnect.domain.model.servicecredential.CredentialLookup;
import io.partnerconnect.domain.model.servicecredential.EncryptionKeys;
import io.partnerconnect.domain.model.servicecredential.EncryptionKeys.Opening;
import io.partnerconnect.domain.model.servicecredential.SealedCredential;
import io.partnerconnect.domain.model.servicecredential.ServiceCredential;
import io.partnerconnect.domain.model.token.TokenSecret;
import io.partnerconnect.domain.model.workspace.CredentialName;
import io.partnerconnect.domain.port.out.ConfiguredCredentials;
import io.partnerconnect.domain.port.out.SealedCredentials;

/** Looks credentials up where they are kept, and opens those that are sealed. What the configuration has is never looked for elsewhere. */
final class OpeningCredentials {
    private final ConfiguredCredentials configured;
    private final SealedCredentials sealed;
    private final EncryptionKeys keys;

    OpeningCredentials(ConfiguredCredentials configured, SealedCredentials sealed, EncryptionKeys keys) {
        this.configured = configured;
        this.sealed = sealed;
        this.keys = keys;
    }

    CredentialLookup find(CredentialName name) {
        return configured.find(name).isPresent()
                ? configured.look(name)
                : sealed.find(name).map(this::opened).orElseGet(CredentialLookup.Absent::new);
    }

    CredentialLookup opened(SealedCredential credential) {
        return switch (keys.open(credential.value().envelope(), credential.binding())) {
            case Opening.Opened(var value) ->
                new CredentialLookup.Usable(
                        credential(credential, value),
                        edition(credential),
                        credential.value().since());
            case Opening.KeyMissing(var key) ->
                new CredentialLookup.Unusable(
                        Refusal.CREDENTIAL_KEY_MISSING,
                        "Credential " + credential.name().value() + " is sealed with key " + key + ".");
            case Opening.Broken(var key) ->
                new CredentialLookup.Unusable(
                        Refusal.CREDENTIAL_BROKEN,
                        "It is credential " + credential.name().value() + ", sealed with key " + key + ".");
        };
    }

    private static ServiceCredential credential(SealedCredential sealed, TokenSecret value) {
        String client = sealed.clientId();
        return client == null ? new ServiceCredential.OfToken(value) : new ServiceCredential.OfClient(client, value);
    }

    /** A name that was given up and taken again begins with the first generation once more. */
    private static String edition(SealedCredential sealed) {
        return sealed.value().since() + "/" + sealed.value().generation();
    }
}
