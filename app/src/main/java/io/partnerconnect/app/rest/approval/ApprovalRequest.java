package io.partnerconnect.app.rest.approval;

import io.partnerconnect.app.rest.apikey.ApiKeyTermsRequest;
import io.partnerconnect.app.rest.campaign.CampaignTermsRequest;
import io.partnerconnect.app.rest.input.Fields;
import io.partnerconnect.app.rest.operation.DisconnectPlanRequest;
import io.partnerconnect.app.rest.retention.RemovePartitionRequest;
import io.partnerconnect.domain.model.access.Access;
import io.partnerconnect.domain.model.audit.Reason;
import io.partnerconnect.domain.model.audit.Ticket;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.connection.DisconnectMode;
import io.partnerconnect.domain.model.connection.DisconnectTerms;
import io.partnerconnect.domain.model.connection.PlanHash;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.retention.AuditMonth;
import io.partnerconnect.domain.model.retention.HoldId;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.in.Command;
import io.partnerconnect.domain.port.in.DisconnectPartner;
import io.partnerconnect.domain.port.in.ReleaseHold;
import io.partnerconnect.domain.port.in.RemovePartition;
import io.partnerconnect.domain.port.in.RemovePrincipal;
import io.partnerconnect.evidence.Places;
import java.util.HashMap;
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

        @Schema(description = "CREATE_API_KEY: which, and what it allows") @Nullable
        ApiKeyTermsRequest apiKey,

        @Schema(description = "REMOVE_AUDIT_PARTITION: which month", examples = "2019-01") @Nullable
        String month,

        @Schema(description = "REMOVE_AUDIT_PARTITION: the places of its events in the history", examples = "0-71,73")
        @Nullable
        String places,

        @Schema(description = "RELEASE_HOLD: which", examples = "01931f2e-7c00-7000-8000-000000000001") @Nullable
        String holdId,

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
        CAMPAIGN,
        /** To make an API key. */
        CREATE_API_KEY,
        /** To remove the events of a month of the audit. */
        REMOVE_AUDIT_PARTITION,
        /** To release a legal hold. */
        RELEASE_HOLD;

        private Set<String> fields() {
            return switch (this) {
                case DISCONNECT -> Set.of("workspace", "partner", "mode", "quarantine_days", "plan_hash");
                case REMOVE_PRINCIPAL -> Set.of("workspace", "application_id");
                case CAMPAIGN -> Set.of("campaign");
                case CREATE_API_KEY -> Set.of("api_key");
                case REMOVE_AUDIT_PARTITION -> Set.of("month", "places");
                case RELEASE_HOLD -> Set.of("hold_id");
            };
        }
    }

    @SuppressWarnings("NullAway") // null only after a mistake, and then whenValid throws
    Command<?> toCommand(Access by) {
        Fields fields = new Fields();
        fields.required("reason", reason, Reason::new);
        fields.optional("ticket", ticket, Ticket::new);
        Action what = fields.required("action", action, given -> given);
        Command<?> command = what == null ? null : command(what, fields, by);
        if (what != null) {
            strangers(what, fields);
        }
        return fields.whenValid(() -> command);
    }

    private @Nullable Command<?> command(Action what, Fields fields, Access by) {
        return switch (what) {
            case DISCONNECT -> disconnect(fields);
            case REMOVE_PRINCIPAL -> removal(fields);
            case CAMPAIGN -> fields.required("campaign", campaign, CampaignTermsRequest::toCommand);
            case CREATE_API_KEY -> fields.required("api_key", apiKey, terms -> terms.toCommand(by));
            case REMOVE_AUDIT_PARTITION -> eventsGone(fields);
            case RELEASE_HOLD -> holdGone(fields);
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

    private RemovePartition.@Nullable Command eventsGone(Fields fields) {
        AuditMonth which = fields.required("month", month, AuditMonth::parse);
        Places where = fields.required("places", places, RemovePartitionRequest::places);
        return which == null || where == null ? null : new RemovePartition.Command(which, where);
    }

    private ReleaseHold.@Nullable Command holdGone(Fields fields) {
        HoldId which = fields.required("hold_id", holdId, HoldId::parse);
        return which == null ? null : new ReleaseHold.Command(which);
    }

    /** What does not belong to it would be a misunderstanding, of all things here. */
    private void strangers(Action what, Fields fields) {
        Map<String, Boolean> given = new HashMap<>(Map.of(
                "workspace", workspace != null,
                "partner", partner != null,
                "mode", mode != null,
                "quarantine_days", quarantineDays != null,
                "plan_hash", planHash != null,
                "application_id", applicationId != null,
                "campaign", campaign != null,
                "api_key", apiKey != null));
        given.put("month", month != null);
        given.put("places", places != null);
        given.put("hold_id", holdId != null);
        given.entrySet().stream()
                .filter(each -> each.getValue() && !what.fields().contains(each.getKey()))
                .map(Map.Entry::getKey)
                .sorted()
                .forEach(field -> fields.reject(field, "must not be given with the action " + what));
    }
}
