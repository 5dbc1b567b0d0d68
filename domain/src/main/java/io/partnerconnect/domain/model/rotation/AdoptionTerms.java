package io.partnerconnect.domain.model.rotation;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.token.Token;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * When the old token may go.
 *
 * @param overlap how long both are to live after the new one was handed over, from an hour to 90 days; null: until the partner has switched
 * @param onDeadline what to do when the overlap is over and the partner has not switched
 * @param quietDays for how many whole days in UTC the old token must not have been used, at least 2
 */
public record AdoptionTerms(@Nullable Duration overlap, DeadlinePolicy onDeadline, int quietDays) {
    public static final int SHORTEST_QUIET = 2;
    /** Longer than the pauses of what happens once a week. */
    private static final int WEEKLY = 8;
    /** Longer than the pauses of what happens once a month. */
    private static final int MONTHLY = 32;

    private static final Duration SHORTEST = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofDays(90);

    public AdoptionTerms {
        if (overlap != null && (overlap.compareTo(SHORTEST) < 0 || overlap.compareTo(LONGEST) > 0)) {
            throw new Failure.Invalid("overlap_seconds", "must be from 3600 (an hour) to 7776000 (90 days)");
        }
        if (quietDays < SHORTEST_QUIET || quietDays > LONGEST.toDays()) {
            throw new Failure.Invalid("quiet_days", "must be from 2 to 90");
        }
    }

    /** Until the partner has switched, however long that takes. */
    public static AdoptionTerms untilAdopted() {
        return new AdoptionTerms(null, DeadlinePolicy.HOLD, SHORTEST_QUIET);
    }

    /**
     * The same, but quiet for longer when the old token's own rhythm is slower: one that is used once a week or once a month is silent
     * for that long without having been given up. Where no use is reported nothing is known of its rhythm, and the slowest is assumed.
     */
    public AdoptionTerms fitting(Token old, Instant now) {
        int rhythm = rhythm(old.lastUsedOn(), LocalDate.ofInstant(now, ZoneOffset.UTC));
        return new AdoptionTerms(overlap, onDeadline, Math.max(quietDays, rhythm));
    }

    private static int rhythm(@Nullable LocalDate lastUse, LocalDate today) {
        if (lastUse == null) {
            return MONTHLY;
        }
        long pause = ChronoUnit.DAYS.between(lastUse, today);
        return pause <= 1 ? SHORTEST_QUIET : pause <= 7 ? WEEKLY : MONTHLY;
    }
}
