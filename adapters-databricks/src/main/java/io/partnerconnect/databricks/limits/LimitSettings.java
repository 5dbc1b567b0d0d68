package io.partnerconnect.databricks.limits;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/**
 * How much is asked of one workspace: at once by one replica of the service, in a minute by all of them together. The defaults are what is
 * known of Databricks' own limits. Rates are 1 to 10,000,000, and the same on every replica.
 */
@ConfigMapping(prefix = "pca.databricks.limits")
public interface LimitSettings {
    /**
     * Requests under way at once, for each workspace and replica; a quarter is kept for people who wait. With fewer the rates below are not
     * reached where an answer takes 150 ms.
     */
    @WithDefault("16")
    int concurrency();

    /** How long a call waits for its turn before it is given up as throttled. */
    @WithDefault("10s")
    Duration patience();

    /** Token management requests in a minute, for each workspace. */
    @WithDefault("2400")
    int tokenManagementPerMinute();

    /** SCIM requests in a minute, for each workspace. */
    @WithDefault("255")
    int scimPerMinute();

    /** Reads of permissions in a minute, for each workspace. */
    @WithDefault("6000")
    int permissionsReadPerMinute();

    /** Changes of permissions in a minute, for each workspace. */
    @WithDefault("1800")
    int permissionsWritePerMinute();

    /** All other requests in a minute, for each workspace. */
    @WithDefault("600")
    int otherPerMinute();

    /** How many of the latest requests decide whether a workspace is given a rest. */
    @WithDefault("20")
    int breakerWindow();

    /** The share of them that must have failed. */
    @WithDefault("0.5")
    double breakerRatio();

    /** How long a workspace is given a rest. */
    @WithDefault("15s")
    Duration breakerRest();

    /** For how many workspaces the counts are kept at once; of more, those used longest ago start anew. */
    @WithDefault("5000")
    int workspaces();

    /** Requests of a family in a minute. */
    default int perMinute(Family family) {
        return switch (family) {
            case TOKEN_MANAGEMENT -> tokenManagementPerMinute();
            case SCIM -> scimPerMinute();
            case PERMISSIONS_READ -> permissionsReadPerMinute();
            case PERMISSIONS_WRITE -> permissionsWritePerMinute();
            case OTHER -> otherPerMinute();
        };
    }
}
