package io.partnerconnect.domain.model.token;

import io.partnerconnect.domain.model.failure.Failure;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** How long a new token is to live: whole seconds from one minute to 730 days, the platform's maximum. */
public record TokenLifetime(Duration value) {
    public static final long SHORTEST_SECONDS = 60;
    public static final long LONGEST_SECONDS = Duration.ofDays(730).toSeconds();

    public TokenLifetime {
        if (value.toSeconds() < SHORTEST_SECONDS || value.toSeconds() > LONGEST_SECONDS) {
            throw new Failure.Invalid(
                    "lifetime_seconds", "must be from " + SHORTEST_SECONDS + " to " + LONGEST_SECONDS + " (730 days)");
        }
        value = value.truncatedTo(ChronoUnit.SECONDS);
    }

    public static TokenLifetime ofSeconds(long seconds) {
        return new TokenLifetime(Duration.ofSeconds(Math.clamp(seconds, -1, LONGEST_SECONDS + 1)));
    }

    public long seconds() {
        return value.toSeconds();
    }
}
