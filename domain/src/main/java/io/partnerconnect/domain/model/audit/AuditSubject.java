package io.partnerconnect.domain.model.audit;

import io.partnerconnect.domain.model.failure.Check;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.rotation.PolicyId;
import io.partnerconnect.domain.model.secret.SecretId;
import io.partnerconnect.domain.model.token.TokenId;
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
        CONNECTION,
        SERVICE_PRINCIPAL,
        TOKEN,
        SECRET,
        COMPUTE,
        CATALOG,
        ROTATION_POLICY,
        AUDIT_LOG,
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

    public static AuditSubject of(PolicyId policy) {
        return new AuditSubject(Kind.ROTATION_POLICY, policy.toString(), null, null);
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
