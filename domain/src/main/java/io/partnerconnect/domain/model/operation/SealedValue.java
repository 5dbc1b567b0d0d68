package io.partnerconnect.domain.model.operation;

import io.partnerconnect.domain.model.audit.AuditSubject;
import java.time.Instant;

/**
 * That the value of a new token or OAuth secret is kept sealed until its receiver acknowledges it; without that value.
 *
 * @param subject whose value it is
 * @param since when it was sealed
 */
public record SealedValue(OperationId operation, AuditSubject subject, Instant since) {}
