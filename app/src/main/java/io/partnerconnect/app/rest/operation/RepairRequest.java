package io.partnerconnect.app.rest.operation;

import io.partnerconnect.app.rest.input.Fields;
import io.partnerconnect.domain.model.audit.Reason;
import io.partnerconnect.domain.model.audit.Ticket;
import io.partnerconnect.domain.model.connection.PlanHash;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.in.RepairPermissions;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A repair that was planned, confirmed. */
public record RepairRequest(
        @Schema(
                required = true,
                description = "Of the plan that is confirmed; which part of the drift it is about is in the plan",
                examples = "5684c955822ac792a51ae2aeb80190f13457bab3e2e2934c133a08b38454816c")
        @Nullable
        String planHash,

        @Schema(required = true, maxLength = 256, examples = "somebody took its entitlement") @Nullable
        String reason,

        @Schema(maxLength = 64, examples = "OPS-1234") @Nullable
        String ticket) {
    RepairPermissions.Command toCommand(String workspace, String applicationId) {
        Fields fields = new Fields();
        WorkspaceName name = fields.required("workspace", workspace, WorkspaceName::new);
        ApplicationId principal = fields.required("application_id", applicationId, ApplicationId::parse);
        PlanHash plan = fields.required("plan_hash", planHash, PlanHash::new);
        fields.required("reason", reason, Reason::new);
        fields.optional("ticket", ticket, Ticket::new);
        return fields.whenValid(() -> new RepairPermissions.Command(name, principal, plan));
    }
}
