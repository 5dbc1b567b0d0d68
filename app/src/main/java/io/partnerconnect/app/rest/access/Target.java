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
    NOTHING(request -> new Reach.Visible()),
    /** What the caller sees: a list holds that and nothing else. */
    VISIBLE(request -> new Reach.Visible()),
    PART_OF_WORKSPACE(request -> new Reach.PartOfWorkspace(request.workspace())),
    /** A workspace as a whole: who has the role for one partner only does not pass. */
    WORKSPACE(request -> Reach.of(request.workspace())),
    CONNECTION(request -> Reach.of(new ConnectionName(request.workspace(), request.partner()))),
    PART_OF_PARTNER(request -> new Reach.PartOfPartner(request.partner())),
    /** A partner in every workspace. */
    PARTNER(request -> Reach.of(request.partner())),
    ORGANISATION(request -> Reach.organisation()),
    OPERATION(request -> new Reach.OfOperation(request.id(OperationId::parse))),
    CAMPAIGN(request -> new Reach.OfCampaign(request.id(OperationId::parse))),
    FINDING(request -> new Reach.OfFinding(request.id(FindingId::parse))),
    POLICY(request -> new Reach.OfPolicy(request.id(PolicyId::parse))),
    APPROVAL(request -> new Reach.OfApproval(request.id(ApprovalId::parse))),
    EVENT(request -> new Reach.OfEvent(request.id(AuditEventId::parse)));

    private final Function<Named, Reach> reach;

    Target(Function<Named, Reach> reach) {
        this.reach = reach;
    }

    Reach reach(Function<String, @Nullable String> parameters) {
        return reach.apply(new Named(parameters));
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
