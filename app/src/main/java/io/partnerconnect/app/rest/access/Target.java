package io.partnerconnect.app.rest.access;

import io.partnerconnect.app.rest.input.Parameters;
import io.partnerconnect.domain.model.access.Reach;
import io.partnerconnect.domain.model.approval.ApprovalId;
import io.partnerconnect.domain.model.audit.AuditEventId;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.finding.FindingId;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.rotation.PolicyId;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What an endpoint can concern, and how that is told from the parameters of a request. What a body names is decided when it was read. */
public enum Target {
    /** No workspace: what is the same for all. */
    NOTHING,
    /** What the caller sees: a list holds that and nothing else. */
    VISIBLE,
    PART_OF_WORKSPACE,
    /** A workspace as a whole: who has the role for one partner only does not pass. */
    WORKSPACE,
    CONNECTION,
    PART_OF_PARTNER,
    /** A partner in every workspace. */
    PARTNER,
    ORGANISATION,
    OPERATION,
    CAMPAIGN,
    FINDING,
    POLICY,
    APPROVAL,
    EVENT;

    Reach reach(Function<String, @Nullable String> parameters) {
        Named request = new Named(parameters);
        return switch (this) {
            case NOTHING, VISIBLE -> new Reach.Visible();
            case PART_OF_WORKSPACE -> new Reach.PartOfWorkspace(request.workspace());
            case WORKSPACE -> Reach.of(request.workspace());
            case CONNECTION -> Reach.of(new ConnectionName(request.workspace(), request.partner()));
            case PART_OF_PARTNER -> new Reach.PartOfPartner(request.partner());
            case PARTNER -> Reach.of(request.partner());
            case ORGANISATION -> Reach.organisation();
            case OPERATION -> new Reach.OfOperation(request.id(OperationId::parse));
            case CAMPAIGN -> new Reach.OfCampaign(request.id(OperationId::parse));
            case FINDING -> new Reach.OfFinding(request.id(FindingId::parse));
            case POLICY -> new Reach.OfPolicy(request.id(PolicyId::parse));
            case APPROVAL -> new Reach.OfApproval(request.id(ApprovalId::parse));
            case EVENT -> new Reach.OfEvent(request.id(AuditEventId::parse));
        };
    }

    /** What a request names. */
    private record Named(Function<String, @Nullable String> parameters) {
        WorkspaceName workspace() {
            return read("workspace", WorkspaceName::new);
        }

        PartnerKey partner() {
            return read("partner", PartnerKey::new);
        }

        <T> T id(Function<String, T> parse) {
            return read(parameters.apply("id") == null ? "event_id" : "id", parse);
        }

        private <T> T read(String name, Function<String, T> parse) {
            return Parameters.required(name, parameters.apply(name), parse);
        }
    }
}
