package io.partnerconnect.domain.model.secret;

import io.partnerconnect.domain.model.operation.Marker;
import java.time.Duration;
import java.time.Instant;

/**
 * How an OAuth secret is found again whose answer was lost. It has no comment to put a marker into, so the mark is in its lifetime: that is
 * shortened by some seconds which follow from the marker, and is never a whole number of minutes, as people ask for. It is found among its
 * principal's secrets by that and by when it was asked for. Two can look alike; then it is not known which is which.
 *
 * @param lifetime what is asked for
 */
public record SecretMark(Duration lifetime) {
    /** What a secret that is only signed in with once is given at the most. */
    public static final Duration BRIEF = Duration.ofMinutes(15);

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);
    private static final Duration UNDER_WAY = Duration.ofMinutes(2);
    private static final int MINUTES = 5;
    private static final int SECONDS = 59;

    /** At most as long as {@code most}, and by less than five minutes shorter. */
    public static SecretMark of(Marker marker, Duration most) {
        long number = Long.parseUnsignedLong(marker.mac(), 16);
        long minutes = Long.remainderUnsigned(number, MINUTES);
        long seconds = 1 + Long.remainderUnsigned(Long.divideUnsigned(number, MINUTES), SECONDS);
        long wholeMinutes = most.toMinutes();
        return new SecretMark(Duration.ofSeconds((wholeMinutes - minutes) * 60 - seconds));
    }

    /** Whether the one that was asked for then may have expired, so that one which looks like it can only be another. */
    public boolean isPast(Instant askedAt, Instant now) {
        return now.isAfter(askedAt.minus(CLOCKS_DIFFER).plus(lifetime));
    }

    /** Whether that secret looks like one that was asked for at about that time. */
    public boolean isOn(OAuthSecret secret, Instant askedAt) {
        return secret.lifetime().equals(lifetime)
                && secret.createdAt().isAfter(askedAt.minus(CLOCKS_DIFFER))
                && secret.createdAt().isBefore(askedAt.plus(UNDER_WAY));
    }
}
