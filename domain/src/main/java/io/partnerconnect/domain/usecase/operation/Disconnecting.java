package io.partnerconnect.domain.usecase.operation;

import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.connection.DisconnectPlan;
import io.partnerconnect.domain.model.connection.DisconnectTerms;
import io.partnerconnect.domain.model.connection.PlanBasis;
import io.partnerconnect.domain.model.failure.Clash;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.Effect;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.model.operation.OperationKind;
import io.partnerconnect.domain.port.in.Answer;
import io.partnerconnect.domain.port.in.DisconnectPartner;
import io.partnerconnect.domain.port.in.Started;
import io.partnerconnect.domain.port.out.DisconnectPlans;
import java.time.InstantSource;
import java.util.List;

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
        return beginning.begin(mandate, OperationKind.DISCONNECT, command.connection(), () -> effects(command));
    }

    private List<Effect> effects(DisconnectPartner.Command command) {
        PlanBasis confirmed = confirmed(command);
        DisconnectPlan plan = new DisconnectPlan(command.terms(), surveying.survey(command.connection()));
        if (!plan.hash().equals(command.plan())) {
            throw stale("what it was made on has changed", confirmed.differencesTo(plan.basis()));
        }
        return plan.effects();
    }

    /** Of another connection's plan nothing is told: who confirms may not be allowed to know of it. */
    private PlanBasis confirmed(DisconnectPartner.Command command) {
        PlanBasis kept = plans.find(command.plan())
                .filter(plan -> plan.connection().equals(command.connection()))
                .orElseThrow(() -> stale("there is none of that hash for this connection", List.of()));
        if (!kept.isValidAt(clock.instant())) {
            throw stale("it is older than " + PlanBasis.VALIDITY.toMinutes() + " minutes", List.of());
        }
        return kept;
    }

    private static Failure.Conflict stale(String why, List<String> differences) {
        return new Failure.Conflict(
                Clash.PLAN_STALE,
                "The plan does not hold: " + why + ". Nothing was changed; read a new plan.",
                differences);
    }
}
