package io.partnerconnect.domain.model.audit;

/** What an audit event is: about to, how it ended, refused, or a sensitive read. */
public enum AuditPhase {
    INTENT,
    OUTCOME,
    DENIED,
    READ
}
