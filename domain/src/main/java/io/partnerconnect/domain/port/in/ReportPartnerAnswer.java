package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.audit.AuditDetails;
import io.partnerconnect.domain.model.connection.PartnerAnswer;
import io.partnerconnect.domain.model.connection.RecordedConnection;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.workspace.WorkspaceName;

/**
 * Reports what the partner answered to somebody who opened his tile, in place of what was reported before. Throws {@link Failure.NotFound}
 * when the tile carries no recorded check mark.
 */
public interface ReportPartnerAnswer extends UseCase<ReportPartnerAnswer.Command, RecordedConnection> {
    /** What, and of which. */
    record Command(WorkspaceName workspace, PartnerKey partner, PartnerAnswer answer)
            implements io.partnerconnect.domain.port.in.Command<RecordedConnection> {
        @Override
        public AuditDetails details() {
            return AuditDetails.of(answer);
        }
    }
}
