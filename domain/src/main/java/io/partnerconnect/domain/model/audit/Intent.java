package io.partnerconnect.domain.model.audit;

import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.model.operation.OperationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is about to be done.
 *
 * @param partOf the operation this is a step of; null when it stands alone
 */
public record Intent(
        Mandate mandate,
        Action action,
        AuditSubject subject,
        Instant at,
        @Nullable OperationId partOf,
        AuditDetails details) {
    /** Without details. */
    public Intent(Mandate mandate, Action action, AuditSubject subject, Instant at, @Nullable OperationId partOf) {
        this(mandate, action, subject, at, partOf, AuditDetails.none());
    }

    /** What stands alone. */
    public Intent(Mandate mandate, Action action, AuditSubject subject, Instant at) {
        this(mandate, action, subject, at, null);
    }
}
