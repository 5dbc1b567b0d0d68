package io.partnerconnect.domain.model.finding;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong or risky, with its history.
 *
 * @param since the first look that showed it: a reading of its workspace, an assessment of the partner accounts or of the service's credentials
 * @param observedAt the latest such look
 * @param closedAt the first such look that did not show it any more; null while it is open
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
