package io.partnerconnect.app.rest.input;

import io.partnerconnect.domain.model.audit.AuditOutcome;
import io.partnerconnect.domain.model.audit.AuditSubject;
import io.partnerconnect.domain.model.audit.AuditedOperation;
import io.partnerconnect.domain.model.operation.Operation;
import io.partnerconnect.domain.model.operation.OperationState;
import io.partnerconnect.domain.model.operation.Receipt;
import io.partnerconnect.domain.model.operation.StepResult;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of an operation, without any secret it gave. */
public record OperationResponse(
        String id,
        @Schema(examples = "token.mint") String kind,

        @Schema(description = "RUNNING, WAITING, UNDOING, HELD, SUCCEEDED, FAILED, CANCELLED or UNKNOWN")
        String state,

        SubjectResponse subject,

        @Schema(description = "What it waits for: SETTLEMENT, USE, ADOPTION or QUARANTINE") @Nullable
        String waitsFor,

        @Schema(description = "Empty when it is not done in steps")
        List<StepResponse> steps,

        @Schema(description = "When it goes on, or looks again") @Nullable
        Instant nextAttemptAt,

        @Schema(description = "The id of what it made, such as a token_id") @Nullable
        String result,

        @Schema(description = "The new value as a JWE, for the holder of the private key, until it is acknowledged")
        @Nullable
        String sealed,

        @Nullable Instant acknowledgedAt,

        @Schema(
                description =
                        "Who said that he has the sealed value; sealed-values: the service removed it, for nobody did")
        @Nullable
        String acknowledgedBy,

        @Schema(description = "Why it failed or is held, as a problem's code") @Nullable
        String error,

        @Nullable String reason,
        String actor,
        Instant startedAt,
        @Nullable Instant endedAt) {
    /** What was asked for. */
    public record SubjectResponse(String kind, String id) {
        /** What it was done to, by kind and id. */
        public static SubjectResponse from(AuditSubject subject) {
            return new SubjectResponse(subject.kind().name(), subject.id());
        }
    }

    /** One that is done at once, as the audit knows it. */
    public static OperationResponse from(AuditedOperation operation) {
        return new OperationResponse(
                operation.id().toString(),
                operation.action().code(),
                state(operation.outcome()),
                SubjectResponse.from(operation.subject()),
                null,
                List.of(),
                null,
                operation.result(),
                null,
                null,
                null,
                error(operation.outcome()),
                operation.reason() == null ? null : operation.reason().value(),
                operation.actor().name(),
                operation.intendedAt(),
                operation.concludedAt());
    }

    /** One that is done in steps. */
    public static OperationResponse from(Operation operation) {
        OperationState state = operation.state();
        Optional<StepResult.Delivered> delivered = operation.latest(StepResult.Delivered.class);
        Optional<Receipt> receipt = delivered.map(StepResult.Delivered::receipt);
        return new OperationResponse(
                operation.id().toString(),
                operation.kind().action().code(),
                StateWords.of(state),
                SubjectResponse.from(operation.intent(null).subject()),
                StateWords.waitsFor(state),
                operation.steps().stream().map(StepResponse::from).toList(),
                StateWords.due(state),
                null,
                delivered.map(StepResult.Delivered::sealed).orElse(null),
                receipt.map(Receipt::at).orElse(null),
                receipt.map(each -> each.by().name()).orElse(null),
                StateWords.error(state),
                operation.requester().reason().value(),
                operation.requester().actor().name(),
                operation.startedAt(),
                state instanceof OperationState.Ended ended ? ended.at() : null);
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
