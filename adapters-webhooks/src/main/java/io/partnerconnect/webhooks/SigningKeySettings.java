package io.partnerconnect.webhooks;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Map;
import java.util.Optional;

/** The keys messages to receivers are signed with, by name. */
@ConfigMapping(prefix = "pca.signing-keys")
public interface SigningKeySettings {
    /** The keys by the name that webhooks refer to. */
    @WithParentName
    Map<String, Entry> byName();

    /** One key, and the one that is to take its place. */
    interface Entry {
        /** At least 32 bytes in base64; {@code whsec_} may stand before it. A secret. */
        String key();

        /** Likewise; while it is set, everything is signed with both. A secret. */
        Optional<String> next();
    }
}
