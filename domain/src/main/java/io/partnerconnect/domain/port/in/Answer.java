package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.audit.AuditedOperation;
import io.partnerconnect.domain.model.operation.OperationId;

/** What a command gives back. */
public sealed interface Answer<R> {
    /** It was done now. */
    record Done<R>(OperationId operation, R result) implements Answer<R> {}

    /** The same request was made before; this is what became of it. A secret is not given again. */
    record Replayed<R>(AuditedOperation operation) implements Answer<R> {}
}
