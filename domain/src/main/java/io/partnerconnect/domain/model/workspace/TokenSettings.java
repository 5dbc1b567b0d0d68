package io.partnerconnect.domain.model.workspace;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a workspace says about personal access tokens.
 *
 * @param enabled null when the workspace does not say
 * @param maximumLifetime the workspace's own limit for new tokens; null when it has none of its own (the platform's is 730 days)
 */
public record TokenSettings(
        @Nullable Boolean enabled, @Nullable Duration maximumLifetime) {}
