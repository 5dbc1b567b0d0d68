package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.failure.Clash;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.model.servicecredential.EncryptionKeyId;
import io.partnerconnect.domain.model.servicecredential.EncryptionKeys;
import io.partnerconnect.domain.model.servicecredential.Rewrapping;
import io.partnerconnect.domain.model.servicecredential.SealedCredential;
import io.partnerconnect.domain.port.in.RewrapCredentials;
import io.partnerconnect.domain.port.out.SealedCredentials;
import java.util.List;

/**
 * Seals with the current key what is sealed with others, one credential after the other, each on its own: whoever dies in between has done
 * what he has done. Two at once do no harm, the one that comes second finds another version. What cannot be opened stays as it is.
 */
final class RewrappingCredentials {
    private static final int AT_A_TIME = 1000;
    private static final int TOLD = 100;

    private final SealedCredentials sealed;
    private final EncryptionKeys keys;

    RewrappingCredentials(SealedCredentials sealed, EncryptionKeys keys) {
        this.sealed = sealed;
        this.keys = keys;
    }

    Rewrapping rewrap(Mandate mandate, RewrapCredentials.Command command) {
        EncryptionKeyId current = keys.current()
                .orElseThrow(() -> new Failure.Conflict(
                        Clash.SEALING_OFF, "No key is configured to seal credentials with; nothing was changed."));
        int rewrapped = (int) sealed.sealedOtherwise(current, AT_A_TIME).stream()
                .filter(this::rewrap)
                .count();
        List<SealedCredential> left = sealed.sealedOtherwise(current, TOLD);
        return new Rewrapping(
                current, rewrapped, left.stream().map(SealedCredential::name).toList());
    }

    private boolean rewrap(SealedCredential credential) {
        return keys.rewrapped(credential.value().envelope(), credential.binding())
                .filter(envelope -> isKept(credential.rewrapped(envelope)))
                .isPresent();
    }

    private boolean isKept(SealedCredential rewrapped) {
        try {
            sealed.put(rewrapped);
            return true;
        } catch (Failure.Stale | Failure.NotFound changed) {
            return false;
        }
    }
}
