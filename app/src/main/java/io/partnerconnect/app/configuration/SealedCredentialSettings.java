package io.partnerconnect.app.configuration;

import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The service's own credentials that are kept sealed in the database. */
public interface SealedCredentialSettings {
    /** The name of the key that is sealed with from now on, one of {@code keys}. Without it nothing can be sealed. */
    Optional<String> currentKey();

    /** The keys, by name. What was sealed with one opens with that one only. */
    Map<String, KeySettings> keys();

    /** For how long a replica may still use a credential that was changed. */
    @WithDefault("2s")
    Duration fresh();

    /** One key: the key itself, or where it is. */
    interface KeySettings {
        /** 32 random bytes in base64. A secret. */
        Optional<String> key();

        /** A file that holds them, read when the service starts. */
        Optional<Path> file();
    }
}
