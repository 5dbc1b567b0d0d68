package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.budget.Urgency;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Refusal;
import io.partnerconnect.domain.model.servicecredential.ConfiguredCredential;
import io.partnerconnect.domain.model.servicecredential.CredentialCheck;
import io.partnerconnect.domain.model.servicecredential.CredentialLookup;
import io.partnerconnect.domain.model.servicecredential.CredentialSource;
import io.partnerconnect.domain.model.servicecredential.SealedCredential;
import io.partnerconnect.domain.model.servicecredential.ServiceCredential;
import io.partnerconnect.domain.model.servicecredential.WorkspaceAnswer;
import io.partnerconnect.domain.model.token.Token;
import io.partnerconnect.domain.model.token.TokenId;
import io.partnerconnect.domain.model.workspace.Caller;
import io.partnerconnect.domain.model.workspace.CredentialName;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.in.BrowseWorkspaces;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Looks a credential up anew, and asks every workspace registered with it who that is there. */
final class CheckingCredential {
    /** So many workspaces are asked at once. */
    private static final int AT_ONCE = 16;

    private final CredentialUseCases.Kept kept;
    private final BrowseWorkspaces workspaces;
    private final Surroundings.Databricks databricks;
    private final InstantSource clock;

    CheckingCredential(
            CredentialUseCases.Kept kept,
            BrowseWorkspaces workspaces,
            Surroundings.Databricks databricks,
            InstantSource clock) {
        this.kept = kept;
        this.workspaces = workspaces;
        this.databricks = databricks;
        this.clock = clock;
    }

    /** What is said of it where it is kept. */
    private record Said(
            CredentialName name,
            CredentialSource source,
            Instant at,
            @Nullable Instant since,
            @Nullable Instant end) {
        CredentialCheck troubled(CredentialLookup.Trouble trouble) {
            return new CredentialCheck(name, source, at, trouble, since, end, List.of());
        }

        /** What the workspace tells of the token itself is nearer to it. */
        CredentialCheck answered(List<WorkspaceAnswer> answers, @Nullable Instant put, @Nullable Token token) {
            return token == null
                    ? new CredentialCheck(name, source, at, null, put, end, answers)
                    : new CredentialCheck(
                            name, source, at, null, token.createdAt(), end == null ? token.expiresAt() : end, answers);
        }
    }

    /** Empty when there is none of that name. */
    Optional<CredentialCheck> check(CredentialName name) {
        Said said = said(name);
        kept.known().forget(name);
        return switch (kept.known().find(name)) {
            case CredentialLookup.Absent absent -> Optional.empty();
            case CredentialLookup.Trouble trouble -> Optional.of(said.troubled(trouble));
            case CredentialLookup.Usable(var credential, var edition, var since) -> {
                List<Workspace> users = users(name);
                List<WorkspaceAnswer> answers = answers(users);
                yield Optional.of(said.answered(answers, since, token(credential, users, answers)));
            }
        };
    }

    private Said said(CredentialName name) {
        Instant at = clock.instant();
        Optional<ConfiguredCredential> configured = kept.configured().find(name);
        return configured
                .map(there -> new Said(name, there.source(), at, null, null))
                .orElseGet(() -> kept.sealed()
                        .find(name)
                        .map(SealedCredential::value)
                        .map(value -> new Said(name, CredentialSource.SEALED, at, value.since(), value.expiresAt()))
                        .orElseGet(() -> new Said(name, CredentialSource.SEALED, at, null, null)));
    }

    private List<Workspace> users(CredentialName name) {
        return kept.sealed().users(Set.of(name)).getOrDefault(name, List.of()).stream()
                .flatMap(user -> registered(user).stream())
                .toList();
    }

    /** Empty when it was forgotten meanwhile. */
    private Optional<Workspace> registered(WorkspaceName name) {
        try {
            return Optional.of(workspaces.get(name));
        } catch (Failure.NotFound forgotten) {
            return Optional.empty();
        }
    }

    private List<WorkspaceAnswer> answers(List<Workspace> users) {
        Urgency urgency = Urgency.current();
        try (ExecutorService threads =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            return users.stream()
                    .map(user -> CompletableFuture.supplyAsync(() -> urgency.during(() -> answer(user)), threads))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        }
    }

    private WorkspaceAnswer answer(Workspace workspace) {
        return new WorkspaceAnswer(workspace.name(), clock.instant(), outcome(workspace));
    }

    private WorkspaceAnswer.Outcome outcome(Workspace workspace) {
        try {
            Caller caller = databricks.controls().caller(workspace);
            return new WorkspaceAnswer.Outcome.Accepted(caller.userName(), caller.active(), caller.admin());
        } catch (Failure.Refused refused) {
            return refused.refusal() == Refusal.CREDENTIAL_REFUSED
                    ? new WorkspaceAnswer.Outcome.Refused()
                    : new WorkspaceAnswer.Outcome.Unanswered(refused.code());
        } catch (Failure failure) { // the others are asked
            return new WorkspaceAnswer.Outcome.Unanswered(failure.code());
        }
    }

    /** What its workspace tells of a token, whose id is the hash of its value. Null where it does not. */
    private @Nullable Token token(ServiceCredential credential, List<Workspace> users, List<WorkspaceAnswer> answers) {
        if (!(credential instanceof ServiceCredential.OfToken(var value)) || users.isEmpty()) {
            return null;
        }
        try {
            return answers.getFirst().isGood()
                    ? databricks
                            .tokens()
                            .find(users.getFirst(), TokenId.ofPasted(value))
                            .orElse(null)
                    : null;
        } catch (Failure notTold) {
            return null;
        }
    }
}
