package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.audit.Action;
import io.partnerconnect.domain.model.audit.AuditSubject;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.servicecredential.SealedCredential;
import io.partnerconnect.domain.model.servicecredential.ServiceCredential;
import io.partnerconnect.domain.model.token.TokenLifetime;
import io.partnerconnect.domain.model.token.TokenSecret;
import io.partnerconnect.domain.model.workspace.Caller;
import io.partnerconnect.domain.model.workspace.Workspace;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How one kind of credential is replaced in its workspace. */
interface Renewal {
    /** What is made anew, where, and who that is there. */
    record Ground(Workspace workspace, SealedCredential held, ServiceCredential old, Caller holder) {}

    /** A new one. */
    record Made(String id, TokenSecret value, @Nullable Instant expiresAt) {}

    /** What Databricks calls the one that is there; reads only. Fails when that cannot be told, or there could be no new one. */
    String idOfOld(Ground ground);

    /** What making one is in the audit, and so how it is settled. */
    Action making();

    AuditSubject holder(Ground ground);

    /** Makes one, marked with the operation. Not idempotent. */
    Made make(Ground ground, OperationId part, TokenLifetime lifetime);

    /** Something that the workspace knows its holder by. */
    TokenSecret bearer(Ground ground, Made made);

    /** What revoking one is in the audit. */
    Action revoking();

    AuditSubject subject(Workspace workspace, SealedCredential held, String id);

    /** Revokes one, and waits until the workspace does not show it any more. Calling twice is safe. */
    void revoke(Workspace workspace, SealedCredential held, String id);
}
