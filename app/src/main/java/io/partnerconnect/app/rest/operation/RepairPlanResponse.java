package io.partnerconnect.app.rest.operation;

import io.partnerconnect.domain.model.connection.PlanItem;
import io.partnerconnect.domain.model.connection.RepairPlan;
import io.partnerconnect.domain.model.connection.RepairScope;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a repair would do, and what it would not. */
public record RepairPlanResponse(
        String partner,
        RepairScope only,

        @Schema(description = "What is done, in this order, each with an intent of its own in the audit")
        List<ToldResponse> effects,

        @Schema(description = "What may stop working") List<ToldResponse> breaks,

        @Schema(description = "What is not touched, the drift outside of what was asked for included")
        List<ToldResponse> stays,

        @Schema(description = "What the service cannot repair, and what to do")
        List<IrreparableResponse> notRepairable,

        @Schema(description = "What could not be seen, so that nothing is said of it")
        List<ToldResponse> notEvaluated,

        @Schema(description = "Confirm the repair with it") String planHash,

        Instant plannedAt,

        @Schema(description = "A confirmation after this is refused")
        Instant expiresAt) {
    /** One thing told; branch on kind. */
    public record ToldResponse(PlanItem.Kind kind, @Nullable String subject, String detail) {
        static ToldResponse from(PlanItem item) {
            return new ToldResponse(item.kind(), item.subject(), item.sentence());
        }
    }

    /** One thing the service cannot repair. */
    public record IrreparableResponse(
            PlanItem.Kind kind, @Nullable String subject, String detail, String remedy) {
        static IrreparableResponse from(RepairPlan.Irreparable it) {
            return new IrreparableResponse(
                    it.item().kind(), it.item().subject(), it.item().sentence(), it.remedy());
        }
    }

    static RepairPlanResponse from(RepairPlan plan) {
        return new RepairPlanResponse(
                plan.basis().connection().partner().value(),
                plan.basis().only(),
                plan.steps().stream()
                        .map(step -> ToldResponse.from(step.item()))
                        .toList(),
                told(plan.breaks()),
                told(plan.stays()),
                plan.irreparable().stream().map(IrreparableResponse::from).toList(),
                told(plan.notEvaluated()),
                plan.hash().value(),
                plan.basis().plannedAt(),
                plan.basis().validUntil());
    }

    private static List<ToldResponse> told(List<PlanItem> items) {
        return items.stream().map(ToldResponse::from).toList();
    }
}
