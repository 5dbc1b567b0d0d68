package io.partnerconnect.app.rest.policy;

import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.rotation.PolicyRun;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What came of a policy's latest look at a connection. */
public record RunResponse(
        String workspace,
        String partner,
        PolicyRun.Verdict verdict,

        @Schema(description = "When the connection's token is due; null when that could not be told") @Nullable
        Instant dueAt,

        @Schema(description = "The rotation that was begun, or what was under way already") @Nullable
        String operationId,

        @Schema(description = "Why it failed, as a problem's code") @Nullable
        String error,

        @Schema(description = "The same for people") @Nullable
        String detail,

        Instant lookedAt,
        Instant nextLookAt) {
    static RunResponse from(PolicyRun run) {
        Optional<PolicyRun.Trouble> trouble = Optional.ofNullable(run.trouble());
        return new RunResponse(
                run.connection().workspace().value(),
                run.connection().partner().value(),
                run.verdict(),
                run.due(),
                Optional.ofNullable(run.operation()).map(OperationId::toString).orElse(null),
                trouble.map(PolicyRun.Trouble::code).orElse(null),
                trouble.map(PolicyRun.Trouble::words).orElse(null),
                run.at(),
                run.nextLook());
    }
}
