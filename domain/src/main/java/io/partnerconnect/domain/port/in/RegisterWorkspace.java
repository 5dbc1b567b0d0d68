package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.audit.AuditDetails;
import io.partnerconnect.domain.model.workspace.CredentialName;
import io.partnerconnect.domain.model.workspace.Labels;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.model.workspace.WorkspaceAddress;
import io.partnerconnect.domain.model.workspace.WorkspaceName;

/** Registers a workspace, so that the service administers it. Nothing happens in Databricks. */
public interface RegisterWorkspace extends UseCase<RegisterWorkspace.Command, Workspace> {
    /** The workspace to be. */
    record Command(WorkspaceName name, WorkspaceAddress address, CredentialName credential, Labels labels)
            implements io.partnerconnect.domain.port.in.Command<Workspace> {
        @Override
        public AuditDetails details() {
            return AuditDetails.of(address.privateRanges());
        }
    }
}
