package io.partnerconnect.domain.usecase.operation;

import io.partnerconnect.domain.model.connection.RepairBasis;
import io.partnerconnect.domain.model.connection.RepairPlan;
import io.partnerconnect.domain.model.connection.RepairScope;
import io.partnerconnect.domain.model.failure.Clash;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.Effect;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.model.operation.OperationKind;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.in.Answer;
import io.partnerconnect.domain.port.in.RepairPermissions;
import io.partnerconnect.domain.port.in.Started;
import io.partnerconnect.domain.port.out.RepairPlans;
import java.time.InstantSource;
import java.util.List;

/** Plans repairs, and begins those that were confirmed, when the plan still holds. */
final class Repairing {
    private final RepairPlanning planning;
    private final RepairPlans plans;
    private final Beginning beginning;
    private final InstantSource clock;

    Repairing(RepairPlanning planning, RepairPlans plans, Beginning beginning, InstantSource clock) {
        this.planning = planning;
        this.plans = plans;
        this.beginning = beginning;
        this.clock = clock;
    }

    RepairPlan plan(WorkspaceName workspace, ApplicationId principal, RepairScope only) {
        RepairPlan plan = planning.plan(workspace, principal, only);
        plans.keep(plan.basis());
        return plan;
    }

    /** A plan is kept under its hash, and says whose connection it is about. */
    Answer<Started> repair(Mandate mandate, RepairPermissions.Command command) {
        return beginning.begin(
                mandate,
                command,
                OperationKind.REPAIR,
                () -> confirmed(command),
                RepairBasis::connection,
                this::effects);
    }

    private List<Effect> effects(RepairBasis confirmed) {
        RepairPlan plan = planning.plan(confirmed.connection().workspace(), confirmed.principal(), confirmed.only());
        if (!plan.hash().equals(confirmed.hash())) {
            throw stale("what it was made on has changed", confirmed.differencesTo(plan.basis()));
        }
        return plan.effects();
    }

    /** Of another service principal's plan nothing is told: who confirms may not be allowed to know of it. */
    private RepairBasis confirmed(RepairPermissions.Command command) {
        planning.requireThere(command.workspace(), command.principal());
        RepairBasis kept = plans.find(command.plan())
                .filter(plan -> isFor(plan, command))
                .orElseThrow(() -> stale("there is none of that hash for this service principal", List.of()));
        if (!kept.isValidAt(clock.instant())) {
            throw stale("it is older than " + RepairBasis.VALIDITY.toMinutes() + " minutes", List.of());
        }
        return kept;
    }

    private static boolean isFor(RepairBasis plan, RepairPermissions.Command command) {
        return plan.connection().workspace().equals(command.workspace())
                && plan.principal().equals(command.principal());
    }

    private static Failure.Conflict stale(String why, List<String> differences) {
        return new Failure.Conflict(
                Clash.PLAN_STALE,
                "The plan does not hold: " + why + ". Nothing was changed; read a new plan.",
                differences);
    }
}
