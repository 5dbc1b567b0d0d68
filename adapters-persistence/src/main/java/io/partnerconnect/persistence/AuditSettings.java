package io.partnerconnect.persistence;

import io.smallrye.config.ConfigMapping;

/** Settings of the audit. */
@ConfigMapping(prefix = "pca.audit")
public interface AuditSettings {
    /**
     * The key of the HMAC that every audit event carries: at least 32 random bytes in base64. Keep it where the administrators of the
     * database cannot read it; without it they cannot alter an event unnoticed. A secret.
     */
    String macKey();
}
