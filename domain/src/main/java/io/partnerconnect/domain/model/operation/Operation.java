package io.partnerconnect.domain.model.operation;

import io.partnerconnect.domain.model.audit.Action;
import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.model.audit.AuditOutcome;
import io.partnerconnect.domain.model.audit.AuditSubject;
import io.partnerconnect.domain.model.audit.Reason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the audit database knows of one operation.
 *
 * @param outcome null while it runs, or when it died before it could say
 * @param result what it made, when it made something that has an id
 */
public record Operation(
        OperationId id,
        Action action,
        AuditSubject subject,
        Actor actor,
        @Nullable Reason reason,
        Instant intendedAt,
        @Nullable Instant concludedAt,
        @Nullable AuditOutcome outcome,
        @Nullable String result) {}
