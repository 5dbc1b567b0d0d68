package io.partnerconnect.domain.model.audit;

import io.partnerconnect.domain.model.operation.OperationId;
import java.time.Instant;

/** An operation that began and of which it is not known how it ended: no outcome was written, or one that says unknown. */
public record Unsettled(
        OperationId operation, Action action, AuditSubject subject, Instant intendedAt, boolean concluded) {}
