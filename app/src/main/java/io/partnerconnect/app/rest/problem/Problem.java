package io.partnerconnect.app.rest.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.partnerconnect.domain.model.failure.FieldError;
import io.partnerconnect.domain.model.failure.Upstream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An error as callers are told of it: RFC 9457, with {@code code} for programs. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "RFC 9457 problem details; branch on code")
public record Problem(
        @Schema(examples = "https://partnerconnect.io/problems/invalid")
        String type,

        @Schema(examples = "The request is not valid") String title,
        @Schema(examples = "400") int status,

        @Schema(examples = "lifetime_seconds must be from 60 to 63072000 (730 days)") @Nullable
        String detail,

        @Schema(examples = "invalid") String code,

        @Schema(description = "Whether the same request may succeed later")
        boolean retryable,

        @Nullable String remedy,

        @Schema(description = "The operation in the audit trail, when one was begun") @Nullable
        String operationId,

        @Nullable List<FieldError> errors,
        @Nullable Upstream upstream,

        @Schema(description = "What is not as it was, when that is why") @Nullable
        List<String> differences) {
    public static final String MEDIA_TYPE = "application/problem+json";
    private static final String TYPES = "https://partnerconnect.io/problems/";

    static Problem of(Kind kind, String code, @Nullable String detail) {
        return new Problem(
                TYPES + code,
                kind.title(),
                kind.status(),
                detail,
                code,
                kind.retryable(),
                null,
                null,
                null,
                null,
                null);
    }

    /** Of a body that was not there in time. It is told where requests are received: no mapper sees it. */
    public static Problem tooSlow(Duration limit) {
        return of(
                        Kind.TIMEOUT,
                        "request-timeout",
                        "The body of the request was not there after %s s.".formatted(limit.toSeconds()))
                .withRemedy("Send it again, in one go.");
    }

    Problem withRemedy(@Nullable String text) {
        return new Problem(
                type, title, status, detail, code, retryable, text, operationId, errors, upstream, differences);
    }

    Problem withOperation(@Nullable String id) {
        return new Problem(type, title, status, detail, code, retryable, remedy, id, errors, upstream, differences);
    }

    Problem withErrors(List<FieldError> all) {
        return new Problem(
                type, title, status, detail, code, retryable, remedy, operationId, all, upstream, differences);
    }

    Problem withUpstream(Optional<Upstream> answer) {
        return new Problem(
                type,
                title,
                status,
                detail,
                code,
                retryable,
                remedy,
                operationId,
                errors,
                answer.orElse(null),
                differences);
    }

    Problem withDifferences(List<String> lines) {
        return new Problem(
                type,
                title,
                status,
                detail,
                code,
                retryable,
                remedy,
                operationId,
                errors,
                upstream,
                lines.isEmpty() ? null : List.copyOf(lines));
    }
}
