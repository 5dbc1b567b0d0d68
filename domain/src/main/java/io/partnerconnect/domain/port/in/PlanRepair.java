package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.connection.RepairPlan;
import io.partnerconnect.domain.model.connection.RepairScope;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.workspace.WorkspaceName;

/** Says what a repair would do, and keeps on what that stands. Changes nothing. */
@FunctionalInterface
public interface PlanRepair {
    /**
     * Throws {@link Failure.NotFound} when the workspace is not registered, or has no such service principal, and {@link Failure.Invalid}
     * when that is no partner's.
     */
    RepairPlan plan(WorkspaceName workspace, ApplicationId principal, RepairScope only);
}
