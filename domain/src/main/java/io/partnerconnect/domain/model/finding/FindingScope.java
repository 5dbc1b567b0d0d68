package io.partnerconnect.domain.model.finding;

import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import org.jspecify.annotations.Nullable;

/** What a finding is about: a connection, or the account with a partner, which all workspaces share. */
public sealed interface FindingScope {
    PartnerKey partner();

    /** Null when it is about no workspace more than about another. */
    @Nullable
    WorkspaceName workspace();

    /** One connection. */
    record OfConnection(ConnectionName name) implements FindingScope {
        @Override
        public PartnerKey partner() {
            return name.partner();
        }

        @Override
        public WorkspaceName workspace() {
            return name.workspace();
        }
    }

    /** The organisation's account with a partner. */
    record OfAccount(PartnerKey partner) implements FindingScope {
        @Override
        public @Nullable WorkspaceName workspace() {
            return null;
        }
    }
}
