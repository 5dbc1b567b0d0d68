package io.partnerconnect.domain.model.secret;

import io.partnerconnect.domain.model.failure.Failure;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** How long a new OAuth secret is to live at the most: whole seconds from one hour to 730 days, the platform's maximum. */
public record SecretLifetime(Duration value) {
    public static final long SHORTEST_SECONDS = 3600;
    public static final long LONGEST_SECONDS = Duration.ofDays(730).toSeconds();

    public SecretLifetime {
        if (value.toSeconds() < SHORTEST_SECONDS || value.toSeconds() > LONGEST_SECONDS) {
            throw new Failure.Invalid(
                    "lifetime_seconds", "must be from " + SHORTEST_SECONDS + " to " + LONGEST_SECONDS + " (730 days)");
        }
        value = value.truncatedTo(ChronoUnit.SECONDS);
    }

    public static SecretLifetime ofSeconds(long seconds) {
        return new SecretLifetime(Duration.ofSeconds(Math.clamp(seconds, -1, LONGEST_SECONDS + 1)));
    }
}
