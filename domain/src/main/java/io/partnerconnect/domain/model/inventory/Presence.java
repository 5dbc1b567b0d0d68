package io.partnerconnect.domain.model.inventory;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Since when something is there, and whether it still is, as readings tell. A workspace can show a change late, and go back to the old
 * state in between: one reading that does not show something does not make it gone.
 *
 * @param firstSeen the first reading that showed it
 * @param missedSince the first of the latest readings in a row that did not; null while the latest does
 * @param goneAt as {@code missedSince}, once another reading did not show it either; null before that
 */
public record Presence(
        Instant firstSeen,
        @Nullable Instant missedSince,
        @Nullable Instant goneAt) {
    /** Longer than a workspace's lists lag behind. */
    public static final Duration CONFIRMED_AFTER = Duration.ofSeconds(90);

    public static Presence since(Instant firstSeen) {
        return new Presence(firstSeen, null, null);
    }

    /** After a reading that shows it. What comes back was never gone for good: it is the same thing, by its id. */
    public Presence seen() {
        return since(firstSeen);
    }

    /** After a reading at that time that does not show it. */
    public Presence missed(Instant at) {
        if (missedSince == null) {
            return new Presence(firstSeen, at, null);
        }
        boolean confirmed = !at.isBefore(missedSince.plus(CONFIRMED_AFTER));
        return confirmed ? new Presence(firstSeen, missedSince, missedSince) : this;
    }

    public boolean isGone() {
        return goneAt != null;
    }
}
