package io.partnerconnect.app.rest.operation;

import io.partnerconnect.app.rest.input.Fields;
import io.partnerconnect.domain.model.audit.Reason;
import io.partnerconnect.domain.model.audit.Ticket;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.connection.DisconnectMode;
import io.partnerconnect.domain.model.connection.DisconnectTerms;
import io.partnerconnect.domain.model.connection.PlanHash;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.in.DisconnectPartner;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A disconnect that was planned, confirmed. */
public record DisconnectRequest(
        @Schema(required = true) @Nullable DisconnectMode mode,

        @Schema(description = "As in the plan", minimum = "0", maximum = "30", defaultValue = "0") @Nullable
        Integer quarantineDays,

        @Schema(
                required = true,
                description = "Of the plan that is confirmed",
                examples = "5684c955822ac792a51ae2aeb80190f13457bab3e2e2934c133a08b38454816c")
        @Nullable
        String planHash,

        @Schema(required = true, maxLength = 256, examples = "contract ended") @Nullable
        String reason,

        @Schema(maxLength = 64, examples = "OPS-1234") @Nullable
        String ticket,

        @Schema(
                description =
                        "Do it without the approval it needs, if it has none: told to receivers, and to be reviewed by another person. Give a ticket",
                defaultValue = "false")
        @Nullable
        Boolean breakGlass) {
    DisconnectPartner.Command toCommand(String workspace, String partner) {
        Fields fields = new Fields();
        WorkspaceName name = fields.required("workspace", workspace, WorkspaceName::new);
        PartnerKey key = fields.required("partner", partner, PartnerKey::new);
        PlanHash plan = fields.required("plan_hash", planHash, PlanHash::new);
        DisconnectTerms terms = DisconnectPlanRequest.terms(fields, mode, quarantineDays);
        fields.required("reason", reason, Reason::new);
        fields.optional("ticket", ticket, Ticket::new);
        return fields.whenValid(() -> new DisconnectPartner.Command(new ConnectionName(name, key), terms, plan));
    }
}
