package io.partnerconnect.domain.model.finding;

import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which findings are asked for; null means any.
 *
 * @param atLeast those of that severity or a graver one
 * @param closed those that are closed, instead of those that are open
 */
public record FindingFilter(
        @Nullable WorkspaceName workspace,
        @Nullable PartnerKey partner,
        @Nullable FindingKind kind,
        @Nullable Severity atLeast,
        @Nullable Boolean acknowledged,
        boolean closed) {
    /** Whether it is one of them; {@code now}: by when an acknowledgement holds. */
    public boolean admits(Finding finding, Instant now) {
        Found found = finding.found();
        return (workspace == null || workspace.equals(found.scope().workspace()))
                && (partner == null || partner.equals(found.scope().partner()))
                && (kind == null || kind == found.cause().kind())
                && (atLeast == null || found.severity().compareTo(atLeast) >= 0)
                && (acknowledged == null || acknowledged == finding.isAcknowledgedAt(now))
                && closed == (finding.closedAt() != null);
    }

    public static FindingFilter open() {
        return new FindingFilter(null, null, null, null, null, false);
    }
}
