package io.partnerconnect.app.configuration;

import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the service's own credentials are watched. */
public interface CredentialWatchSettings {
    /** How often each is looked at; one with which something is wrong every 10 minutes. */
    @WithDefault("24h")
    Duration interval();

    /** How often a replica looks for those that are due; {@code off}: it looks at none. */
    @WithDefault("30s")
    String poll();
}
