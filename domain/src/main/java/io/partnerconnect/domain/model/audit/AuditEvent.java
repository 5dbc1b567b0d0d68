package io.partnerconnect.domain.model.audit;

import io.partnerconnect.domain.model.operation.OperationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One row of the audit trail.
 *
 * @param action an {@link Action#code()}, or the route of a refused request
 * @param operation null for a refused request
 * @param outcome null unless the phase is OUTCOME
 * @param code why it failed, was denied, or is unknown; how an unknown one was settled
 * @param partOf the operation whose step this was; null when it stands alone
 * @param settles the operation whose unknown outcome this one settled
 * @param details what an intent says besides; none in other phases
 */
public record AuditEvent(
        AuditEventId id,
        Instant at,
        AuditPhase phase,
        String action,
        Actor actor,
        @Nullable AuditSubject subject,
        @Nullable OperationId operation,
        @Nullable OperationId partOf,
        @Nullable OperationId settles,
        @Nullable String reason,
        @Nullable String ticket,
        @Nullable OutcomeKind outcome,
        @Nullable String code,
        @Nullable String result,
        AuditDetails details) {
    /** Without details. */
    public AuditEvent(
            AuditEventId id,
            Instant at,
            AuditPhase phase,
            String action,
            Actor actor,
            @Nullable AuditSubject subject,
            @Nullable OperationId operation,
            @Nullable OperationId partOf,
            @Nullable OperationId settles,
            @Nullable String reason,
            @Nullable String ticket,
            @Nullable OutcomeKind outcome,
            @Nullable String code,
            @Nullable String result) {
        this(
                id,
                at,
                phase,
                action,
                actor,
                subject,
                operation,
                partOf,
                settles,
                reason,
                ticket,
                outcome,
                code,
                result,
                AuditDetails.none());
    }

    /** The outcome in one word. */
    public enum OutcomeKind {
        SUCCEEDED,
        FAILED,
        UNKNOWN
    }
}
