package io.partnerconnect.domain.usecase.operation;

import io.partnerconnect.domain.model.connection.PlanItem;
import io.partnerconnect.domain.model.connection.RepairPlan;
import io.partnerconnect.domain.model.operation.Effect;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A plan of a repair while it is being written. */
final class RepairDraft {
    private final List<RepairPlan.Step> steps = new ArrayList<>();
    private final List<PlanItem> breaks = new ArrayList<>();
    private final List<RepairPlan.Irreparable> irreparable = new ArrayList<>();

    void step(Effect.Change effect, PlanItem.Kind kind, @Nullable String subject, String sentence) {
        steps.add(new RepairPlan.Step(effect, new PlanItem(kind, subject, sentence)));
    }

    void breaks(PlanItem.Kind kind, @Nullable String subject, String sentence) {
        breaks.add(new PlanItem(kind, subject, sentence));
    }

    void irreparable(PlanItem.Kind kind, @Nullable String subject, String sentence, String remedy) {
        irreparable.add(new RepairPlan.Irreparable(new PlanItem(kind, subject, sentence), remedy));
    }

    List<RepairPlan.Step> steps() {
        return steps;
    }

    List<PlanItem> breaks() {
        return breaks;
    }

    List<RepairPlan.Irreparable> irreparable() {
        return irreparable;
    }
}
