package io.partnerconnect.domain.model.apikey;

import io.partnerconnect.domain.model.failure.Failure;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * Under which terms keys are made here.
 *
 * @param longestLifetime how long after its making or rotation a key may end at the latest
 * @param taken names that callers have already, by the configuration
 */
public record ApiKeyTerms(Duration longestLifetime, Set<String> taken) {
    /** For how long, at the most, the value before goes on beside a new one. */
    public static final Duration LONGEST_OVERLAP = Duration.ofHours(24);

    public ApiKeyTerms {
        if (longestLifetime.compareTo(Duration.ofHours(1)) < 0) {
            throw new IllegalArgumentException("the longest lifetime of API keys must be at least 1 hour");
        }
        taken = Set.copyOf(taken);
    }

    /** The end, when it is in the future and not too far. */
    public Instant end(Instant end, Instant now) {
        if (!end.isAfter(now) || end.isAfter(now.plus(longestLifetime))) {
            throw new Failure.Invalid(
                    "expires_at", "must be in the future, and at most " + readable(longestLifetime) + " from now");
        }
        return end;
    }

    /** The overlap, when it is none or a short one. */
    public static Duration overlap(Duration overlap) {
        if (overlap.isNegative() || overlap.compareTo(LONGEST_OVERLAP) > 0) {
            throw new Failure.Invalid(
                    "overlap_seconds", "must be from 0 to " + LONGEST_OVERLAP.toSeconds() + ", which is 24 hours");
        }
        return overlap;
    }

    private static String readable(Duration time) {
        return time.toDays() > 0 ? time.toDays() + " days" : time.toHours() + " hours";
    }
}
