package io.partnerconnect.domain.port.out;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.principal.PrincipalJobs;
import io.partnerconnect.domain.model.workspace.Workspace;

/**
 * Jobs as a workspace has them.
 *
 * <p>Reads throw {@link Failure.Refused} (credential refused, not an admin), or {@link Failure.Unavailable} (not reached, throttled,
 * failing, not understood, resting); nothing was changed in either case.
 */
public interface WorkspaceJobs {
    /** The jobs that run as a service principal, those with the lowest ids when there are more than {@link PrincipalJobs#MOST}. */
    PrincipalJobs runAs(Workspace workspace, ApplicationId principal);
}
