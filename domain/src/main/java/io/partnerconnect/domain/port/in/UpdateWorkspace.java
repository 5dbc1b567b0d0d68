package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.address.PrivateRanges;
import io.partnerconnect.domain.model.audit.AuditDetails;
import io.partnerconnect.domain.model.workspace.CredentialName;
import io.partnerconnect.domain.model.workspace.Labels;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.model.workspace.WorkspaceUrl;
import org.jspecify.annotations.Nullable;

/** Changes how a workspace is registered. */
public interface UpdateWorkspace extends UseCase<UpdateWorkspace.Command, Workspace> {
    /** What is null stays. {@code version} is the one the caller read. */
    record Command(
            WorkspaceName name,
            long version,
            @Nullable WorkspaceUrl url,
            @Nullable PrivateRanges privateRanges,
            @Nullable CredentialName credential,
            @Nullable Labels labels)
            implements io.partnerconnect.domain.port.in.Command<Workspace> {
        @Override
        public AuditDetails details() {
            return AuditDetails.ofChange(privateRanges);
        }
    }
}
