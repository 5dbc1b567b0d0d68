package io.partnerconnect.domain.model.connection;

import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That the tile of a partner carries a check mark in a workspace, as an administrator saw it or the service left it.
 *
 * @param answer the partner's latest that is known; null when none is
 */
public record RecordedConnection(
        WorkspaceName workspace,
        PartnerKey partner,
        Actor recordedBy,
        Instant recordedAt,
        @Nullable ReportedAnswer answer) {
    /** Of which nobody has reported an answer. */
    public RecordedConnection(WorkspaceName workspace, PartnerKey partner, Actor recordedBy, Instant recordedAt) {
        this(workspace, partner, recordedBy, recordedAt, null);
    }

    /** With a later answer. */
    public RecordedConnection answered(ReportedAnswer later) {
        return new RecordedConnection(workspace, partner, recordedBy, recordedAt, later);
    }

    /** Whether the partner, as far as is known, no longer serves it. */
    public boolean isStaleAtPartner() {
        return answer != null && !answer.answer().works();
    }
}
