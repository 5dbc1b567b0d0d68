package io.partnerconnect.app.rest.operation;

import io.partnerconnect.app.rest.input.OperationResponse;
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

            @Schema(description = "Null for the delivery of an event") @Nullable
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
            String docsUrl) {
        static OwedResponse from(OwedWork owed) {
            return new OwedResponse(
                    owed.kind(),
                    owed.kind().isForPeople() ? "PEOPLE" : "SERVICE",
                    owed.operation() == null ? null : owed.operation().toString(),
                    OperationResponse.SubjectResponse.from(owed.subject()),
                    owed.since(),
                    owed.nextAttempt(),
                    owed.code(),
                    owed.docs());
        }
    }

    static OwedWorkResponse from(List<OwedWork> owed) {
        return new OwedWorkResponse(owed.stream().map(OwedResponse::from).toList());
    }
}
