package io.partnerconnect.domain.model.audit;

import io.partnerconnect.domain.model.account.EmailAddress;
import io.partnerconnect.domain.model.apikey.ApiKeyName;
import io.partnerconnect.domain.model.approval.ApprovalId;
import io.partnerconnect.domain.model.failure.Check;
import io.partnerconnect.domain.model.finding.FindingId;
import io.partnerconnect.domain.model.finding.FindingScope;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.retention.AuditMonth;
import io.partnerconnect.domain.model.retention.HoldId;
import io.partnerconnect.domain.model.rotation.PolicyId;
import io.partnerconnect.domain.model.secret.SecretId;
import io.partnerconnect.domain.model.token.TokenId;
import io.partnerconnect.domain.model.webhook.EventId;
import io.partnerconnect.domain.model.webhook.WebhookId;
import io.partnerconnect.domain.model.workspace.CredentialName;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import org.jspecify.annotations.Nullable;

/**
 * What something was done to. Holds names and ids only: there is no field a secret could be in.
 *
 * @param workspace null when it is not about one workspace
 * @param partner null when it is not about one partner
 */
public record AuditSubject(
        Kind kind,
        String id,
        @Nullable WorkspaceName workspace,
        @Nullable PartnerKey partner) {
    /** What kind of thing it is. */
    public enum Kind {
        WORKSPACE,
        PARTNER,
        ACCOUNT_USER,
        CONNECTION,
        SERVICE_PRINCIPAL,
        TOKEN,
        SECRET,
        COMPUTE,
        GROUP,
        CATALOG,
        ROTATION_POLICY,
        FINDING,
        WEBHOOK,
        APPROVAL,
        AUDIT_LOG,
        HISTORY,
        AUDIT_PARTITION,
        LEGAL_HOLD,
        API_KEY,
        CREDENTIAL,
        OPERATION
    }

    public AuditSubject {
        Check.line("subject", id, 256);
    }

    public static AuditSubject of(WorkspaceName workspace) {
        return new AuditSubject(Kind.WORKSPACE, workspace.value(), workspace, null);
    }

    public static AuditSubject of(PartnerKey partner) {
        return new AuditSubject(Kind.PARTNER, partner.value(), null, partner);
    }

    public static AuditSubject of(WorkspaceName workspace, PartnerKey partner) {
        return new AuditSubject(Kind.CONNECTION, workspace.value() + "/" + partner.value(), workspace, partner);
    }

    /** Somebody in the account with a partner. */
    public static AuditSubject of(PartnerKey partner, EmailAddress user) {
        return new AuditSubject(Kind.ACCOUNT_USER, user.value(), null, partner);
    }

    public static AuditSubject of(PolicyId policy) {
        return new AuditSubject(Kind.ROTATION_POLICY, policy.toString(), null, null);
    }

    public static AuditSubject of(FindingId finding, FindingScope of) {
        return new AuditSubject(Kind.FINDING, finding.toString(), of.workspace(), of.partner());
    }

    /** The events of a month. */
    public static AuditSubject of(AuditMonth month) {
        return new AuditSubject(Kind.AUDIT_PARTITION, month.toString(), null, null);
    }

    public static AuditSubject of(HoldId hold) {
        return new AuditSubject(Kind.LEGAL_HOLD, hold.toString(), null, null);
    }

    public static AuditSubject of(ApiKeyName key) {
        return new AuditSubject(Kind.API_KEY, key.value(), null, null);
    }

    /** A credential of the service. */
    public static AuditSubject of(CredentialName credential) {
        return new AuditSubject(Kind.CREDENTIAL, credential.value(), null, null);
    }

    public static AuditSubject of(WebhookId webhook) {
        return new AuditSubject(Kind.WEBHOOK, webhook.toString(), null, null);
    }

    /** A delivery is named by its webhook and its event. */
    public static AuditSubject of(WebhookId webhook, EventId event) {
        return new AuditSubject(Kind.WEBHOOK, webhook + "/" + event, null, null);
    }

    /** An approval, with where what it is for would be done. */
    public static AuditSubject of(ApprovalId approval, AuditSubject what) {
        return new AuditSubject(Kind.APPROVAL, approval.toString(), what.workspace(), what.partner());
    }

    public static AuditSubject of(WorkspaceName workspace, ApplicationId principal) {
        return new AuditSubject(Kind.SERVICE_PRINCIPAL, principal.toString(), workspace, null);
    }

    public static AuditSubject of(WorkspaceName workspace, TokenId token) {
        return new AuditSubject(Kind.TOKEN, token.value(), workspace, null);
    }

    /** An OAuth secret is named together with whose it is. */
    public static AuditSubject of(WorkspaceName workspace, ApplicationId principal, SecretId secret) {
        return new AuditSubject(Kind.SECRET, principal + "/" + secret.value(), workspace, null);
    }

    public static AuditSubject of(OperationId operation, @Nullable WorkspaceName workspace) {
        return new AuditSubject(Kind.OPERATION, operation.toString(), workspace, null);
    }
}
