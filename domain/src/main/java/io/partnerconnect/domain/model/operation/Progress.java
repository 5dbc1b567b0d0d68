package io.partnerconnect.domain.model.operation;

import io.partnerconnect.domain.model.audit.AuditOutcome;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changes in an operation at once.
 *
 * @param step the step as it is now; null when no step changes
 * @param outcome how its attempt ended, for the audit; null when it goes on or had none
 * @param remaining takes the place of all steps that are not over and not this one; null leaves them
 * @param state the operation as it is now
 */
public record Progress(
        @Nullable Step step,
        @Nullable Attempt outcome,
        @Nullable List<Effect> remaining,
        OperationState state,
        Instant at) {
    /** How the attempt of that id ended. */
    public record Attempt(OperationId id, AuditOutcome outcome) {}

    public Progress {
        remaining = remaining == null ? null : List.copyOf(remaining);
    }

    /** The operation is now in that state; its steps stay as they are. */
    public static Progress to(OperationState state, Instant at) {
        return new Progress(null, null, null, state, at);
    }
}
