package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.connection.RecordedConnection;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.workspace.WorkspaceName;

/** Records that the tile of a partner carries the check mark in a workspace, as an administrator sees it there. */
public interface RecordConnection extends UseCase<RecordConnection.Command, RecordedConnection> {
    /** Which. */
    record Command(WorkspaceName workspace, PartnerKey partner)
            implements io.partnerconnect.domain.port.in.Command<RecordedConnection> {}
}
