package io.partnerconnect.app.rest.approval;

import io.partnerconnect.domain.model.approval.Approval;
import io.partnerconnect.domain.model.approval.ApprovalClass;
import io.partnerconnect.domain.model.approval.ApprovalFilter;
import io.partnerconnect.domain.model.approval.ApprovalItem;
import io.partnerconnect.domain.model.approval.ApprovalState;
import io.partnerconnect.domain.model.approval.Ruling;
import io.partnerconnect.domain.model.audit.AuditSubject;
import io.partnerconnect.domain.model.connection.PlanItem;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An approval, as it is now. */
public record ApprovalResponse(
        String id,

        @Schema(
                description =
                        "REQUESTED: nobody has decided; APPROVED: can be used, once; GLASS_BROKEN: was done without one, and has to be reviewed",
                enumeration = {
                    "REQUESTED",
                    "APPROVED",
                    "REFUSED",
                    "WITHDRAWN",
                    "EXPIRED",
                    "USED",
                    "GLASS_BROKEN",
                    "REVIEWED"
                })
        String state,

        @Schema(description = "What kind of thing it is for")
        ApprovalClass approvalClass,

        @Schema(examples = "connection.disconnect") String action,

        @Schema(description = "Null when it is not about one workspace") @Nullable
        String workspace,

        @Schema(description = "Null when it is not about one partner") @Nullable
        String partner,

        @Schema(description = "All workspaces it would be done in")
        List<String> workspaces,

        @Schema(description = "Of exactly what it is for; a disconnect's is its plan_hash")
        String hash,

        @Schema(description = "What would be done, irreversible things first, and what would stop working")
        List<ApprovalItemResponse> items,

        String requestedBy,
        String reason,
        @Nullable String ticket,
        Instant requestedAt,
        Instant expiresAt,

        @Schema(description = "Who approved, refused, withdrew or reviewed it") @Nullable
        String decidedBy,

        @Nullable String decisionReason,
        @Nullable Instant decidedAt,

        @Schema(description = "What was begun under it, or without it") @Nullable
        String operationId,

        @Nullable Instant begunAt) {
    /** One thing; branch on kind. */
    public record ApprovalItemResponse(
            PlanItem.Kind kind, @Nullable String subject, String detail, boolean irreversible) {
        static ApprovalItemResponse from(ApprovalItem each) {
            PlanItem item = each.item();
            return new ApprovalItemResponse(item.kind(), item.subject(), item.sentence(), each.irreversible());
        }
    }

    static ApprovalResponse from(Approval approval) {
        AuditSubject about = approval.binding().subject();
        Approval.Request request = approval.request();
        Optional<Ruling> ruling = ApprovalState.ruling(approval.state());
        Optional<ApprovalState.Begun> begun = ApprovalState.begun(approval.state());
        return new ApprovalResponse(
                approval.id().toString(),
                ApprovalFilter.Standing.of(approval.state()).name(),
                approval.binding().kind(),
                approval.binding().action().code(),
                about.workspace() == null ? null : about.workspace().value(),
                about.partner() == null ? null : about.partner().value(),
                approval.workspaces().stream().map(WorkspaceName::value).toList(),
                approval.binding().hash().value(),
                approval.items().stream().map(ApprovalItemResponse::from).toList(),
                request.by().name(),
                request.reason().value(),
                request.ticket() == null ? null : request.ticket().value(),
                request.at(),
                approval.expiresAt(),
                ruling.map(each -> each.by().name()).orElse(null),
                ruling.map(each -> each.reason().value()).orElse(null),
                ruling.map(Ruling::at).orElse(null),
                begun.map(each -> each.operation().toString()).orElse(null),
                begun.map(ApprovalState.Begun::at).orElse(null));
    }
}
