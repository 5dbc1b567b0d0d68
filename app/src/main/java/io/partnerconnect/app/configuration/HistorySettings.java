package io.partnerconnect.app.configuration;

import java.util.Optional;

/** How the history of the audit is signed. */
public interface HistorySettings {
    /**
     * The name of the log: letters, digits, dots, slashes, hyphens and underscores. It does not change: checkpoints of another name are another
     * log's. By default partner-connect-admin/ and the name of the installation.
     */
    Optional<String> log();

    /** The key checkpoints are signed with: 32 random bytes in base64. A secret. */
    String signingKey();

    /** Likewise; while it is set, checkpoints are signed with both. A secret. */
    Optional<String> nextSigningKey();
}
