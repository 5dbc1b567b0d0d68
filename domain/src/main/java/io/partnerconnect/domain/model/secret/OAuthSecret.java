package io.partnerconnect.domain.model.secret;

import java.time.Duration;
import java.time.Instant;

/**
 * An OAuth secret of a service principal as a workspace shows it; never its value. A workspace says nothing of its use, keeps no comment
 * beside it, and stops showing it when it has expired.
 */
public record OAuthSecret(SecretId id, Instant createdAt, Instant expiresAt) {
    /** As many of them a service principal may have. */
    public static final int MOST = 5;

    /** For how long it was made, to the nearest second. */
    public Duration lifetime() {
        long millis = Duration.between(createdAt, expiresAt).toMillis();
        return Duration.ofSeconds(Math.floorDiv(millis + 500, 1000L));
    }
}
