package io.partnerconnect.domain.model.secret;

import io.partnerconnect.domain.model.operation.Marker;
import java.time.Duration;
import java.time.Instant;

/**
 * How an OAuth secret is found again whose answer was lost. It has no comment to put a marker into, so the mark is in its lifetime: that is
 * shortened by less than ten minutes, so that what is left when it is divided by five minutes follows from the marker. It is never a whole
 * number of minutes, as people ask for. The secret is found among its principal's by that and by when it was asked for. Two can look alike;
 * then it is not known which is which.
 *
 * @param seconds what is left of the lifetime
 */
public record SecretMark(long seconds) {
    /** What a secret that is only signed in with once is given at the most. */
    public static final Duration BRIEF = Duration.ofMinutes(15);

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);
    private static final Duration UNDER_WAY = Duration.ofMinutes(2);
    private static final int MINUTES = 5;
    private static final int CYCLE = MINUTES * 60;

    public static SecretMark of(Marker marker) {
        long number = Long.parseUnsignedLong(marker.mac(), 16);
        long minutes = Long.remainderUnsigned(number, MINUTES);
        return new SecretMark(60 * minutes + 1 + Long.remainderUnsigned(Long.divideUnsigned(number, MINUTES), 59));
    }

    /** What to ask for where it is to be {@code most} at the most, which is longer than ten minutes. */
    public Duration lifetime(Duration most) {
        return Duration.ofSeconds((most.toSeconds() / CYCLE - 1) * CYCLE + seconds);
    }

    /** Whether that secret looks like one that was asked for at about that time. */
    public boolean isOn(OAuthSecret secret, Instant askedAt) {
        return secret.lifetime().toSeconds() % CYCLE == seconds
                && secret.createdAt().isAfter(askedAt.minus(CLOCKS_DIFFER))
                && secret.createdAt().isBefore(askedAt.plus(UNDER_WAY));
    }

    /** Whether one that was asked for then, for that long at least, may have expired, so that one which looks like it can be another. */
    public static boolean isPast(Instant askedAt, Duration least, Instant now) {
        return now.isAfter(askedAt.minus(CLOCKS_DIFFER).plus(least));
    }
}
