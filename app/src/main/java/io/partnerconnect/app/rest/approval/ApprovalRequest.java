package io.partnerconnect.app.rest.approval;

import io.partnerconnect.app.rest.campaign.CampaignTermsRequest;
import io.partnerconnect.app.rest.input.Fields;
import io.partnerconnect.app.rest.operation.DisconnectPlanRequest;
import io.partnerconnect.domain.model.audit.Reason;
import io.partnerconnect.domain.model.audit.Ticket;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.connection.DisconnectMode;
import io.partnerconnect.domain.model.connection.DisconnectTerms;
import io.partnerconnect.domain.model.connection.PlanHash;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.in.Command;
import io.partnerconnect.domain.port.in.DisconnectPartner;
import io.partnerconnect.domain.port.in.RemovePrincipal;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What another person is to approve: the request that will be made, as it will be made. */
public record ApprovalRequest(
        @Schema(required = true, description = "What is to be done") @Nullable
        Action action,

        @Schema(description = "DISCONNECT, REMOVE_PRINCIPAL: where", examples = "prod-eu") @Nullable
        String workspace,

        @Schema(description = "DISCONNECT: which", examples = "fivetran") @Nullable
        String partner,

        @Schema(description = "DISCONNECT: as in the plan") @Nullable
        DisconnectMode mode,

        @Schema(description = "DISCONNECT: as in the plan", minimum = "0", maximum = "30", defaultValue = "0") @Nullable
        Integer quarantineDays,

        @Schema(
                description = "DISCONNECT: of the plan that is to be carried out",
                examples = "5684c955822ac792a51ae2aeb80190f13457bab3e2e2934c133a08b38454816c")
        @Nullable
        String planHash,

        @Schema(description = "REMOVE_PRINCIPAL: which", examples = "aba3f5a9-45ea-4d85-83fa-6fd8b0ed4fb9") @Nullable
        String applicationId,

        @Schema(description = "CAMPAIGN: its terms") @Nullable
        CampaignTermsRequest campaign,

        @Schema(required = true, maxLength = 256, examples = "contract ended") @Nullable
        String reason,

        @Schema(maxLength = 64, examples = "OPS-1234") @Nullable
        String ticket) {
    /** What can be asked for. */
    public enum Action {
        /** To disconnect a partner, as planned. */
        DISCONNECT,
        /** To delete a service principal. */
        REMOVE_PRINCIPAL,
        /** To start a campaign. */
        CAMPAIGN;

        private Set<String> fields() {
            return switch (this) {
                case DISCONNECT -> Set.of("workspace", "partner", "mode", "quarantine_days", "plan_hash");
                case REMOVE_PRINCIPAL -> Set.of("workspace", "application_id");
                case CAMPAIGN -> Set.of("campaign");
            };
        }
    }

    @SuppressWarnings("NullAway") // null only after a mistake, and then whenValid throws
    Command<?> toCommand() {
        Fields fields = new Fields();
        fields.required("reason", reason, Reason::new);
        fields.optional("ticket", ticket, Ticket::new);
        Action what = fields.required("action", action, given -> given);
        Command<?> command = what == null ? null : command(what, fields);
        if (what != null) {
            strangers(what, fields);
        }
        return fields.whenValid(() -> command);
    }

    private @Nullable Command<?> command(Action what, Fields fields) {
        return switch (what) {
            case DISCONNECT -> disconnect(fields);
            case REMOVE_PRINCIPAL -> removal(fields);
            case CAMPAIGN -> fields.required("campaign", campaign, CampaignTermsRequest::toCommand);
        };
    }

    private DisconnectPartner.@Nullable Command disconnect(Fields fields) {
        WorkspaceName where = fields.required("workspace", workspace, WorkspaceName::new);
        PartnerKey which = fields.required("partner", partner, PartnerKey::new);
        PlanHash plan = fields.required("plan_hash", planHash, PlanHash::new);
        DisconnectTerms terms = DisconnectPlanRequest.terms(fields, mode, quarantineDays);
        return where == null || which == null || plan == null || terms == null
                ? null
                : new DisconnectPartner.Command(new ConnectionName(where, which), terms, plan);
    }

    private RemovePrincipal.@Nullable Command removal(Fields fields) {
        WorkspaceName where = fields.required("workspace", workspace, WorkspaceName::new);
        ApplicationId which = fields.required("application_id", applicationId, ApplicationId::parse);
        return where == null || which == null ? null : new RemovePrincipal.Command(where, which);
    }

    /** What does not belong to it would be a misunderstanding, of all things here. */
    private void strangers(Action what, Fields fields) {
        Map<String, Boolean> given = Map.of(
                "workspace", workspace != null,
                "partner", partner != null,
                "mode", mode != null,
                "quarantine_days", quarantineDays != null,
                "plan_hash", planHash != null,
                "application_id", applicationId != null,
                "campaign", campaign != null);
        given.entrySet().stream()
                .filter(each -> each.getValue() && !what.fields().contains(each.getKey()))
                .map(Map.Entry::getKey)
                .sorted()
                .forEach(field -> fields.reject(field, "must not be given with the action " + what));
    }
}
