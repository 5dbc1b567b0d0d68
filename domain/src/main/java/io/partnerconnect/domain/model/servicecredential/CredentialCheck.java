package io.partnerconnect.domain.model.servicecredential;

import io.partnerconnect.domain.model.workspace.CredentialName;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a look at a credential of the service showed, and what the workspaces registered with it said. Holds no secret.
 *
 * @param at when it was begun
 * @param trouble why it could not be had, so that nobody was asked; null when it could
 * @param since how long there has been that value; null when that is not told
 * @param expiresAt when it ends; null when that is not known
 * @param answers of each workspace that is registered with it, by name
 */
public record CredentialCheck(
        CredentialName name,
        CredentialSource source,
        Instant at,
        CredentialLookup.@Nullable Trouble trouble,
        @Nullable Instant since,
        @Nullable Instant expiresAt,
        List<WorkspaceAnswer> answers) {
    public CredentialCheck {
        answers = List.copyOf(answers);
    }

    /**
     * A workspace that did not answer this time is taken to say what it said before, as long as that was about the same value: that nobody
     * knows mends nothing, and breaks nothing.
     */
    public CredentialCheck after(@Nullable CredentialCheck before) {
        if (before == null || (since != null && before.at().isBefore(since))) {
            return this;
        }
        Map<WorkspaceName, WorkspaceAnswer> said =
                before.answers().stream().collect(Collectors.toMap(WorkspaceAnswer::workspace, Function.identity()));
        return new CredentialCheck(
                name,
                source,
                at,
                trouble,
                since,
                expiresAt,
                answers.stream()
                        .map(answer -> answer.isKnown() ? answer : said.getOrDefault(answer.workspace(), answer))
                        .toList());
    }

    /** Whether something is wrong with it, so that it is worth looking again soon. */
    public boolean isTroubled() {
        return trouble != null || answers.stream().anyMatch(answer -> !answer.isGood());
    }
}
