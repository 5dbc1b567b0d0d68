package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.workspace.CredentialName;
import io.partnerconnect.domain.model.workspace.Labels;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.model.workspace.WorkspaceUrl;

/** Registers a workspace, so that the service administers it. Nothing happens in Databricks. */
public interface RegisterWorkspace extends UseCase<RegisterWorkspace.Command, Workspace> {
    /** The workspace to be. */
    record Command(WorkspaceName name, WorkspaceUrl url, CredentialName credential, Labels labels)
            implements io.partnerconnect.domain.port.in.Command<Workspace> {}
}
