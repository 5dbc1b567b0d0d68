package io.partnerconnect.webhooks;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Which receivers are called. */
@ConfigMapping(prefix = "pca.webhooks")
public interface ReceiverSettings {
    /** Whether host names of receivers may stand for private addresses: for portals inside the organisation. */
    @WithDefault("false")
    boolean allowPrivate();
}
