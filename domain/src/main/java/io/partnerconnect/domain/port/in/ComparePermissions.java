package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.principal.PermissionReport;
import io.partnerconnect.domain.model.workspace.WorkspaceName;

/** Compares what a partner's service principal should be allowed with what it is, as the workspace is now. Changes nothing. */
@FunctionalInterface
public interface ComparePermissions {
    /** Throws {@link Failure.NotFound} when the workspace is not registered, or has no such service principal. */
    PermissionReport compare(WorkspaceName workspace, ApplicationId principal);
}
