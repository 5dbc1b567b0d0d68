package io.partnerconnect.app.rest.operation;

import io.partnerconnect.domain.model.connection.DisconnectMode;
import io.partnerconnect.domain.model.connection.DisconnectPlan;
import io.partnerconnect.domain.model.connection.PlanItem;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a disconnect would do, and what would follow. */
public record DisconnectPlanResponse(
        DisconnectMode mode,
        int quarantineDays,
        @Schema(description = "What is done, in this order") List<EffectResponse> effects,
        @Schema(description = "What stops working") List<PlanItemResponse> breaks,
        @Schema(description = "What is not touched") List<PlanItemResponse> stays,

        @Schema(description = "What people have to clean up afterwards")
        List<PlanItemResponse> leftOvers,

        @Schema(description = "What may break too, and could not be looked at")
        List<PlanItemResponse> notLookedAt,

        @Schema(description = "No other workspace has a recorded connection of the partner")
        boolean lastWorkspace,

        @Schema(description = "Where the partner's support is") @Nullable
        String supportUrl,

        @Schema(description = "Confirm the disconnect with it")
        String planHash,

        Instant plannedAt,

        @Schema(description = "A confirmation after this is refused")
        Instant expiresAt) {
    /** One thing told; branch on kind. */
    public record PlanItemResponse(
            PlanItem.Kind kind, @Nullable String subject, String detail) {
        static PlanItemResponse from(PlanItem item) {
            return new PlanItemResponse(item.kind(), item.subject(), item.sentence());
        }
    }

    /** One effect. */
    public record EffectResponse(
            PlanItem.Kind kind, @Nullable String subject, String detail, boolean irreversible) {
        static EffectResponse from(DisconnectPlan.Step step) {
            PlanItem item = step.item();
            return new EffectResponse(item.kind(), item.subject(), item.sentence(), step.isIrreversible());
        }
    }

    static DisconnectPlanResponse from(DisconnectPlan plan) {
        return new DisconnectPlanResponse(
                plan.terms().mode(),
                plan.terms().quarantineDays(),
                plan.steps().stream().map(EffectResponse::from).toList(),
                items(plan.breaks()),
                items(plan.stays()),
                items(plan.leftOvers()),
                items(plan.notLookedAt()),
                plan.lastWorkspace(),
                plan.support().orElse(null),
                plan.hash().value(),
                plan.plannedAt(),
                plan.validUntil());
    }

    private static List<PlanItemResponse> items(List<PlanItem> items) {
        return items.stream().map(PlanItemResponse::from).toList();
    }
}
