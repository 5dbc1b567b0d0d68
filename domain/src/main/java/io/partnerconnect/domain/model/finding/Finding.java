package io.partnerconnect.domain.model.finding;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong or risky, with its history.
 *
 * @param since the first reading that showed it
 * @param observedAt the latest reading of its workspace
 * @param closedAt the first reading that did not any more; null while it is open
 */
public record Finding(
        FindingId id,
        Found found,
        Instant since,
        Instant observedAt,
        @Nullable Instant closedAt,
        @Nullable Acknowledgement acknowledgement) {
    /** Whether somebody has said to leave it, and that still holds. */
    public boolean isAcknowledgedAt(Instant now) {
        return acknowledgement != null && now.isBefore(acknowledgement.until());
    }
}
