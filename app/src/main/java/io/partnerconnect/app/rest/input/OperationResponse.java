package io.partnerconnect.app.rest.input;

import io.partnerconnect.domain.model.audit.AuditOutcome;
import io.partnerconnect.domain.model.audit.AuditSubject;
import io.partnerconnect.domain.model.audit.AuditedOperation;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of an operation, without any secret it gave. */
public record OperationResponse(
        String id,
        @Schema(examples = "token.mint") String kind,

        @Schema(description = "RUNNING, SUCCEEDED, FAILED or UNKNOWN")
        String state,

        SubjectResponse subject,

        @Schema(description = "The id of what it made, such as a token_id") @Nullable
        String result,

        @Schema(description = "Why it failed, as a problem's code") @Nullable
        String error,

        @Nullable String reason,
        String actor,
        Instant startedAt,
        @Nullable Instant endedAt) {
    /** What was asked for. */
    public record SubjectResponse(String kind, String id) {}

    /** The operation as it is told of. */
    public static OperationResponse from(AuditedOperation operation) {
        AuditSubject subject = operation.subject();
        return new OperationResponse(
                operation.id().toString(),
                operation.action().code(),
                state(operation.outcome()),
                new SubjectResponse(subject.kind().name(), subject.id()),
                operation.result(),
                error(operation.outcome()),
                operation.reason() == null ? null : operation.reason().value(),
                operation.actor().name(),
                operation.intendedAt(),
                operation.concludedAt());
    }

    private static String state(@Nullable AuditOutcome outcome) {
        return switch (outcome) {
            case null -> "RUNNING";
            case AuditOutcome.Succeeded succeeded -> "SUCCEEDED";
            case AuditOutcome.Failed failed -> "FAILED";
            case AuditOutcome.Unknown unknown -> "UNKNOWN";
        };
    }

    private static @Nullable String error(@Nullable AuditOutcome outcome) {
        return switch (outcome) {
            case null -> null;
            case AuditOutcome.Succeeded succeeded -> null;
            case AuditOutcome.Failed(String code) -> code;
            case AuditOutcome.Unknown(String code) -> code;
        };
    }
}
