package io.partnerconnect.app.configuration;

import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** The thresholds of findings. */
public interface FindingSettings {
    /** How long before the end of a token warnings begin, the longest first; each is graver than the one before. */
    @WithDefault("30d,14d,7d,1d")
    List<Duration> warnings();

    /** After how long without use Databricks revokes a token. */
    @WithDefault("90d")
    Duration inactivity();

    /** How old a token is at least before it counts as never used. */
    @WithDefault("7d")
    Duration unusedAfter();

    /** How long a token should live at most. */
    @WithDefault("90d")
    Duration longestLifetime();

    /** How old a credential of the service should become. */
    @WithDefault("90d")
    Duration oldestCredential();

    /** How many tokens a service principal can have in a workspace. */
    @WithDefault("600")
    int tokenQuota();

    /** From which part of the quota on, in percent, it is near. */
    @WithDefault("90")
    int quotaWarning();
}
