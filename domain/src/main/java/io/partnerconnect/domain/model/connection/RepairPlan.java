package io.partnerconnect.domain.model.connection;

import io.partnerconnect.domain.model.operation.Effect;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a repair would do to bring a partner's service principal back to its profile. Nothing but the drift changes, and what is taken away
 * is told as it was.
 *
 * @param steps what is done, in this order: what is granted before what is taken away; empty when there is nothing to do
 * @param breaks what may stop working, one line for each right that is taken away
 * @param stays what is not touched, the drift outside the scope included
 * @param irreparable what the service cannot repair, with what people can do
 * @param notEvaluated what could not be seen, so that nothing is said of it
 */
public record RepairPlan(
        RepairBasis basis,
        List<Step> steps,
        List<PlanItem> breaks,
        List<PlanItem> stays,
        List<Irreparable> irreparable,
        List<PlanItem> notEvaluated) {
    public RepairPlan {
        steps = List.copyOf(steps);
        breaks = List.copyOf(breaks);
        stays = List.copyOf(stays);
        irreparable = List.copyOf(irreparable);
        notEvaluated = List.copyOf(notEvaluated);
    }

    /** One effect, and how it is told. */
    public record Step(Effect.Change effect, PlanItem item) {}

    /** Something the service cannot repair. */
    public record Irreparable(PlanItem item, String remedy) {}

    public PlanHash hash() {
        return basis.hash();
    }

    /** All that is done: it is looked once more whether the plan holds, and then step by step. */
    public List<Effect> effects() {
        Effect look = new Effect.CheckRepair(basis.principal(), basis.only(), hash());
        return Stream.concat(Stream.of(look), steps.stream().map(Step::effect)).toList();
    }
}
