package io.partnerconnect.domain.usecase.operation;

import io.partnerconnect.domain.model.approval.ApprovalId;
import io.partnerconnect.domain.model.approval.ApprovalItem;
import io.partnerconnect.domain.model.approval.Warrant;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.connection.DisconnectPlan;
import io.partnerconnect.domain.model.connection.DisconnectTerms;
import io.partnerconnect.domain.model.connection.PlanBasis;
import io.partnerconnect.domain.model.failure.Clash;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.model.operation.OperationKind;
import io.partnerconnect.domain.port.in.Answer;
import io.partnerconnect.domain.port.in.DisconnectPartner;
import io.partnerconnect.domain.port.in.Started;
import io.partnerconnect.domain.port.out.DisconnectPlans;
import io.partnerconnect.domain.usecase.Exhibit;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Plans disconnects, and begins those that were confirmed, when the plan still holds. */
final class Disconnecting {
    private final Surveying surveying;
    private final DisconnectPlans plans;
    private final Beginning beginning;
    private final InstantSource clock;

    Disconnecting(Surveying surveying, DisconnectPlans plans, Beginning beginning, InstantSource clock) {
        this.surveying = surveying;
        this.plans = plans;
        this.beginning = beginning;
        this.clock = clock;
    }

    DisconnectPlan plan(ConnectionName connection, DisconnectTerms terms) {
        DisconnectPlan plan = new DisconnectPlan(terms, surveying.survey(connection));
        plans.keep(plan.basis());
        return plan;
    }

    Answer<Started> disconnect(Mandate mandate, DisconnectPartner.Command command) {
        return beginning.begin(
                mandate,
                command,
                OperationKind.DISCONNECT,
                command.connection(),
                warranted -> planned(warranted, command));
    }

    /** What an approver is shown is what follows of the world now: only that plan can be approved. */
    Exhibit exhibit(DisconnectPartner.Command command) {
        return new Exhibit(items(asConfirmed(command, confirmed(command))), List.of());
    }

    private Beginning.Planned planned(Mandate mandate, DisconnectPartner.Command command) {
        DisconnectPlan plan;
        try {
            plan = asConfirmed(command, confirmed(mandate.warrant(), command));
        } catch (Failure.Conflict stale) {
            throw mandate.warrant() instanceof Warrant.Approved(var approval) ? uselessFor(approval, stale) : stale;
        }
        Warrant warrant = mandate.warrant();
        return new Beginning.Planned(
                warrant == null ? mandate : mandate.by(warrant.showing(items(plan))), plan.effects());
    }

    private DisconnectPlan asConfirmed(DisconnectPartner.Command command, Optional<PlanBasis> confirmed) {
        DisconnectPlan plan = new DisconnectPlan(command.terms(), surveying.survey(command.connection()));
        if (!plan.hash().equals(command.plan())) {
            throw stale(
                    "what it was made on has changed",
                    confirmed.map(basis -> basis.differencesTo(plan.basis())).orElse(List.of()));
        }
        return plan;
    }

    private static List<ApprovalItem> items(DisconnectPlan plan) {
        return Stream.concat(
                        plan.steps().stream().map(step -> new ApprovalItem(step.item(), step.isIrreversible())),
                        plan.breaks().stream().map(item -> new ApprovalItem(item, false)))
                .toList();
    }

    /** What another person approved may be older: the approval expires by itself, and the world has to be the same all the same. */
    private Optional<PlanBasis> confirmed(@Nullable Warrant warrant, DisconnectPartner.Command command) {
        return warrant instanceof Warrant.Approved ? kept(command) : confirmed(command);
    }

    private Optional<PlanBasis> kept(DisconnectPartner.Command command) {
        return plans.find(command.plan()).filter(plan -> plan.connection().equals(command.connection()));
    }

    /** Of another connection's plan nothing is told: who confirms may not be allowed to know of it. */
    private Optional<PlanBasis> confirmed(DisconnectPartner.Command command) {
        Optional<PlanBasis> kept = kept(command);
        if (kept.isEmpty()) {
            throw stale("there is none of that hash for this connection", List.of());
        }
        if (kept.filter(plan -> plan.isValidAt(clock.instant())).isEmpty()) {
            throw stale("it is older than " + PlanBasis.VALIDITY.toMinutes() + " minutes", List.of());
        }
        return kept;
    }

    private static Failure.Conflict uselessFor(ApprovalId approval, Failure.Conflict stale) {
        return new Failure.Conflict(
                stale.clash(),
                stale.getMessage() + " Approval " + approval
                        + " was for the old plan and is of no use any more: ask for one of the new plan.",
                stale.differences());
    }

    private static Failure.Conflict stale(String why, List<String> differences) {
        return new Failure.Conflict(
                Clash.PLAN_STALE,
                "The plan does not hold: " + why + ". Nothing was changed; read a new plan.",
                differences);
    }
}
