package io.partnerconnect.domain.model.audit;

import io.partnerconnect.domain.model.operation.OperationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the audit database knows of one operation.
 *
 * @param outcome null while it runs, or when it died before it could say
 * @param result what it made, when it made something that has an id
 * @param partOf the operation whose step this was; null when it stands alone
 */
public record AuditedOperation(
        OperationId id,
        Action action,
        AuditSubject subject,
        Actor actor,
        @Nullable Reason reason,
        Instant intendedAt,
        @Nullable Instant concludedAt,
        @Nullable AuditOutcome outcome,
        @Nullable String result,
        @Nullable OperationId partOf) {}
