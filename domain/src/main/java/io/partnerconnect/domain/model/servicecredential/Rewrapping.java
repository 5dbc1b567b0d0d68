package io.partnerconnect.domain.model.servicecredential;

import io.partnerconnect.domain.model.workspace.CredentialName;
import java.util.List;

/**
 * What came of sealing credentials anew with the current key.
 *
 * @param key the current key
 * @param rewrapped how many were sealed anew now
 * @param left the names of those that are still sealed with another key, at most a hundred
 */
public record Rewrapping(EncryptionKeyId key, int rewrapped, List<CredentialName> left) {
    public Rewrapping {
        left = List.copyOf(left);
    }
}
