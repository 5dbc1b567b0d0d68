package io.partnerconnect.domain.model.servicecredential;

import io.partnerconnect.domain.model.workspace.CredentialName;
import org.jspecify.annotations.Nullable;

/**
 * What a sealed value is bound to: it opens nowhere else, so that nobody who can write to the database puts it under another name, or gives
 * it out for another kind or an earlier value. None of the parts holds a line break.
 *
 * @param clientId null for a token
 * @param generation counts the values under that name
 */
public record SealBinding(
        CredentialName name, CredentialKind kind, @Nullable String clientId, long generation) {
    String ofValue() {
        return "pca-credential-1\n" + text();
    }

    String ofKey(EncryptionKeyId key) {
        return "pca-credential-key-1\n" + key + "\n" + text();
    }

    private String text() {
        return name.value() + "\n" + kind + "\n" + (clientId == null ? "" : clientId) + "\n" + generation;
    }
}
