package io.partnerconnect.domain.model.audit;

import io.partnerconnect.domain.model.operation.Mandate;
import java.time.Instant;

/** What is about to be done. */
public record Intent(Mandate mandate, Action action, AuditSubject subject, Instant at) {}
