package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.workspace.WorkspaceName;

/** Forgets a recorded connection: the tile carries no check mark any more. */
public interface ForgetConnection extends UseCase<ForgetConnection.Command, Nothing> {
    /** Which. */
    record Command(WorkspaceName workspace, PartnerKey partner)
            implements io.partnerconnect.domain.port.in.Command<Nothing> {}
}
