package io.partnerconnect.app.rest.operation;

import io.partnerconnect.app.rest.input.OperationResponse;
import io.partnerconnect.app.security.Roles;
import io.partnerconnect.domain.model.finding.FindingKind;
import io.partnerconnect.domain.model.operation.OwedWork;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is owed. */
public record OwedWorkResponse(List<OwedResponse> items) {
    /** One thing that is owed. */
    public record OwedResponse(
            OwedWork.Kind kind,
            @Schema(description = "PEOPLE or SERVICE") String owner,

            @Schema(description = "Null for the delivery of an event, and for the attestation of an account") @Nullable
            String operationId,

            OperationResponse.SubjectResponse subject,
            Instant since,

            @Schema(
                    description =
                            "When the service looks or tries again; null when it waits for people, or does so every few seconds")
            @Nullable
            Instant nextAttemptAt,

            @Schema(description = "Why it is still owed, as a problem's code") @Nullable
            String error,

            @Schema(description = "Where the partner says how to do it") @Nullable
            String docsUrl,

            @Schema(
                    description =
                            "The call that does it, and who may; null where the operation tells what it waits for")
            @Nullable
            CallResponse remedy) {
        static OwedResponse from(OwedWork owed) {
            return new OwedResponse(
                    owed.kind(),
                    owed.kind().isForPeople() ? "PEOPLE" : "SERVICE",
                    owed.operation() == null ? null : owed.operation().toString(),
                    OperationResponse.SubjectResponse.from(owed.subject()),
                    owed.since(),
                    owed.nextAttempt(),
                    owed.code(),
                    owed.docs(),
                    CallResponse.of(owed));
        }
    }

    /** What to do, in words and as the call of this service that does it, and the role that it wants. */
    public record CallResponse(
            String detail,
            @Schema(examples = "admin") String role,
            String method,

            @Schema(examples = "/api/v1/partner-accounts/fivetran/attestations")
            String href) {
        static @Nullable CallResponse of(OwedWork owed) {
            return switch (owed.kind()) {
                case ATTESTATION ->
                    new CallResponse(
                            FindingKind.ATTESTATION_OVERDUE.remedy(),
                            Roles.ADMIN,
                            "POST",
                            "/api/v1/partner-accounts/" + owed.subject().id() + "/attestations");
                case REVIEW ->
                    new CallResponse(
                            "Look at what was done without an approval, as another person than who did it, and say so.",
                            Roles.APPROVER,
                            "POST",
                            "/api/v1/approvals/" + owed.subject().id() + "/review");
                case UNKNOWN_OUTCOME,
                        STEP,
                        TAKING_BACK,
                        HAND_OVER,
                        USE,
                        ACKNOWLEDGEMENT,
                        RETIREMENT,
                        DECISION,
                        QUARANTINE,
                        DELIVERY -> null;
            };
        }
    }

    static OwedWorkResponse from(List<OwedWork> owed) {
        return new OwedWorkResponse(owed.stream().map(OwedResponse::from).toList());
    }
}
