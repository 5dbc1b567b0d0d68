package io.partnerconnect.domain.model.finding;

import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.workspace.CredentialName;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import org.jspecify.annotations.Nullable;

/** What a finding is about: a connection, the account with a partner, which all workspaces share, or a credential of the service. */
public sealed interface FindingScope {
    /** Null when it is about no partner more than about another. */
    @Nullable
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

    /** What the service signs in to workspaces with: of the organisation as a whole, however few workspaces are registered with it. */
    record OfCredential(CredentialName name) implements FindingScope {
        @Override
        public @Nullable PartnerKey partner() {
            return null;
        }

        @Override
        public @Nullable WorkspaceName workspace() {
            return null;
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
