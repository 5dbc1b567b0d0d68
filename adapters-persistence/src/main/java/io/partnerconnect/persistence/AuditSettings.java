package io.partnerconnect.persistence;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** Settings of the audit. */
@ConfigMapping(prefix = "pca.audit")
public interface AuditSettings {
    /**
     * The key of the HMAC that every audit event carries: at least 32 random bytes in base64. Keep it where the administrators of the
     * database cannot read it; without it they cannot alter an event unnoticed. A secret.
     */
    String macKey();

    /**
     * Keys that were the key before, in base64: events that were written with one of them and have no place in the history yet are still known
     * as the service's own. Secrets.
     */
    Optional<List<String>> previousMacKeys();
}
