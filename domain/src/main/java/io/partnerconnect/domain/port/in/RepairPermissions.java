package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.connection.PlanHash;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.workspace.WorkspaceName;

/**
 * Brings a partner's service principal back to its profile, exactly as a plan says that somebody has read and confirmed. The world is read
 * once more before; when another plan follows of it by now, or the plan is too old or not known, nothing is begun:
 * {@link io.partnerconnect.domain.model.failure.Failure.Conflict} {@code PLAN_STALE}, with what has changed.
 */
public interface RepairPermissions extends UseCase<RepairPermissions.Command, Started> {
    /** Whose permissions, and the plan that was confirmed: which part of the drift it is about is in there. */
    record Command(WorkspaceName workspace, ApplicationId principal, PlanHash plan)
            implements io.partnerconnect.domain.port.in.Command<Started> {}
}
