package io.partnerconnect.domain.model.connection;

import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.workspace.WorkspaceName;

/** Names a connection: a partner in a workspace. There is at most one of them. */
public record ConnectionName(WorkspaceName workspace, PartnerKey partner) {
    @Override
    public String toString() {
        return workspace.value() + "/" + partner.value();
    }
}
