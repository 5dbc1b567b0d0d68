package io.partnerconnect.domain.model.access;

import io.partnerconnect.domain.model.approval.ApprovalId;
import io.partnerconnect.domain.model.audit.AuditEventId;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.finding.FindingId;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.rotation.PolicyId;
import io.partnerconnect.domain.model.rotation.PolicyScope;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import org.jspecify.annotations.Nullable;

/** What something that is asked for concerns, so far as it decides who may ask for it. */
public sealed interface Reach {
    /** Whatever of it lies in the caller's sight, and nothing else: what is done narrows itself to that. */
    record Visible() implements Reach {}

    /** What of a workspace lies in the caller's sight. */
    record PartOfWorkspace(WorkspaceName workspace) implements Reach {}

    /** What of a partner lies in the caller's sight. */
    record PartOfPartner(PartnerKey partner) implements Reach {}

    /** All of it: of a workspace, of a partner in every workspace, of a partner in a workspace; both null: of the organisation. */
    record All(@Nullable WorkspaceName workspace, @Nullable PartnerKey partner) implements Reach {}

    /** What an operation was begun on. */
    record OfOperation(OperationId operation) implements Reach {}

    /** All that a campaign is about. */
    record OfCampaign(OperationId campaign) implements Reach {}

    /** What something was found about. */
    record OfFinding(FindingId finding) implements Reach {}

    /** What a rotation policy is for. */
    record OfPolicy(PolicyId policy) implements Reach {}

    /** What an event of the audit tells of. */
    record OfEvent(AuditEventId event) implements Reach {}

    /** All that an approval is for. */
    record OfApproval(ApprovalId approval) implements Reach {}

    static All organisation() {
        return new All(null, null);
    }

    static All of(WorkspaceName workspace) {
        return new All(workspace, null);
    }

    static All of(PartnerKey partner) {
        return new All(null, partner);
    }

    static All of(ConnectionName connection) {
        return new All(connection.workspace(), connection.partner());
    }

    /** What carries labels today need not tomorrow: such a policy is one for every workspace. */
    static All of(PolicyScope scope) {
        return switch (scope) {
            case PolicyScope.OfConnection(var connection) -> of(connection);
            case PolicyScope.OfPartner(var partner) -> of(partner);
            case PolicyScope.OfLabels labels -> organisation();
        };
    }
}
