package io.partnerconnect.domain.model.inventory;

import io.partnerconnect.domain.model.connection.ConnectionState;
import io.partnerconnect.domain.model.finding.FindingKind;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which connections are asked for; null means any.
 *
 * @param reaches those by which the partner can reach the workspace, or those by which it cannot
 * @param asOf as they were known then; null: as they are known now
 */
public record ConnectionFilter(
        @Nullable WorkspaceName workspace,
        @Nullable PartnerKey partner,
        @Nullable ConnectionState state,
        @Nullable FindingKind finding,
        @Nullable Boolean reaches,
        @Nullable Instant asOf) {
    public static ConnectionFilter any() {
        return new ConnectionFilter(null, null, null, null, null, null);
    }

    /** Whether it is one of them, whenever it was. */
    public boolean admits(FleetConnection connection) {
        return (workspace == null || workspace.equals(connection.name().workspace()))
                && (partner == null || partner.equals(connection.name().partner()))
                && (state == null || state == connection.state())
                && (finding == null || connection.findings().contains(finding))
                && (reaches == null || reaches == connection.reaches());
    }
}
