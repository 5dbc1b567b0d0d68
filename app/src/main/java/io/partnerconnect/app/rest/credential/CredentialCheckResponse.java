package io.partnerconnect.app.rest.credential;

import io.partnerconnect.domain.model.servicecredential.CredentialCheck;
import io.partnerconnect.domain.model.servicecredential.WorkspaceAnswer;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the last look at a credential showed. */
public record CredentialCheckResponse(
        @Schema(description = "Looked at every 24 hours, as long as that is not set otherwise")
        Instant checkedAt,

        @Schema(description = "How many workspaces accept it as an active administrator")
        int accepted,

        @Schema(description = "How many do not accept it") int refused,

        @Schema(description = "In how many it is not an active administrator")
        int notAdministrator,

        @Schema(description = "How many have not told yet") int unanswered,

        @Schema(
                description =
                        "Those that do not accept it as an active administrator first, each by name: a hundred at most")
        List<AnswerResponse> workspaces) {
    private static final int SHOWN = 100;

    /** What a workspace said. */
    public record AnswerResponse(
            String workspace,
            CredentialVerdict verdict,

            @Schema(
                    description = "Who the service is there; for a service principal its application id",
                    examples = "0196f0a0-0000-7000-8000-000000000001")
            @Nullable
            String identity,

            @Nullable Boolean active,
            @Nullable Boolean administrator,

            @Schema(description = "UNANSWERED: why", examples = "workspace-unreachable") @Nullable
            String code,

            @Schema(description = "When it said so: one that did not answer the last time said it before")
            Instant observedAt) {
        static AnswerResponse from(WorkspaceAnswer answer) {
            String workspace = answer.workspace().value();
            return switch (answer.outcome()) {
                case WorkspaceAnswer.Outcome.Accepted(var identity, var active, var administrator) ->
                    new AnswerResponse(
                            workspace, CredentialVerdict.ACCEPTED, identity, active, administrator, null, answer.at());
                case WorkspaceAnswer.Outcome.Refused() ->
                    new AnswerResponse(
                            workspace, CredentialVerdict.REFUSED, null, null, null, "credential-refused", answer.at());
                case WorkspaceAnswer.Outcome.Unanswered(var code) ->
                    new AnswerResponse(workspace, CredentialVerdict.UNANSWERED, null, null, null, code, answer.at());
            };
        }
    }

    /** What a workspace thinks of a credential. */
    public enum CredentialVerdict {
        ACCEPTED,
        REFUSED,
        UNANSWERED
    }

    static @Nullable CredentialCheckResponse from(@Nullable CredentialCheck check) {
        if (check == null) {
            return null;
        }
        List<WorkspaceAnswer> all = check.answers();
        return new CredentialCheckResponse(
                check.at(),
                (int) all.stream().filter(WorkspaceAnswer::isGood).count(),
                (int) all.stream().filter(WorkspaceAnswer::isRefused).count(),
                (int) all.stream().filter(WorkspaceAnswer::isPowerless).count(),
                (int) all.stream().filter(answer -> !answer.isKnown()).count(),
                all.stream()
                        .sorted((one, other) -> Boolean.compare(one.isGood(), other.isGood()))
                        .limit(SHOWN)
                        .map(AnswerResponse::from)
                        .toList());
    }
}
