package io.partnerconnect.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.domain.fixture.MovableClock;
import io.partnerconnect.domain.fixture.SomeCredentials;
import io.partnerconnect.domain.fixture.SomeWorkspaces;
import io.partnerconnect.domain.fixture.Together;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.failure.Refusal;
import io.partnerconnect.domain.model.servicecredential.CredentialCheck;
import io.partnerconnect.domain.model.servicecredential.CredentialKind;
import io.partnerconnect.domain.model.servicecredential.CredentialLookup;
import io.partnerconnect.domain.model.servicecredential.CredentialSource;
import io.partnerconnect.domain.model.servicecredential.SealBinding;
import io.partnerconnect.domain.model.servicecredential.SealedCredential;
import io.partnerconnect.domain.model.servicecredential.WorkspaceAnswer;
import io.partnerconnect.domain.model.token.TokenSecret;
import io.partnerconnect.domain.model.workspace.CredentialName;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.out.CredentialChecks;
import io.partnerconnect.domain.port.out.Inventory;
import io.partnerconnect.domain.port.out.SealedCredentials;
import io.partnerconnect.domain.port.out.Workspaces;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link CredentialChecks} must do. */
public abstract class CredentialChecksContract {
    private static final Instant NOW = MovableClock.START;
    private static final Duration DAY = Duration.ofDays(1);
    private static final CredentialName FILED = new CredentialName("filed");
    private static final CredentialName SEALED = new CredentialName("sealed");
    private static final WorkspaceName ALPHA = new WorkspaceName("alpha");

    /** To one database. */
    public record Ports(
            CredentialChecks checks,
            SealedCredentials sealed,
            Workspaces workspaces,
            Inventory inventory,
            DatabaseControls database) {}

    private Ports ports;

    /** Ports to an empty database. */
    protected abstract Ports empty();

    @BeforeEach
    void nothing() {
        ports = empty();
    }

    @Test
    void oneNobodyLookedAtIsDueAndTakenOnce() {
        // Given
        seal(NOW);

        // Then
        assertThat(take(NOW)).containsExactlyInAnyOrder(FILED, SEALED);
        assertThat(take(NOW)).isEmpty();
        assertThat(take(NOW.plus(CredentialChecks.TAKEN))).containsExactlyInAnyOrder(FILED, SEALED);
        assertThat(ports.checks().latest(Set.of(FILED, SEALED))).isEmpty();
        assertThat(ports.checks().standing(NOW)).isEmpty();
    }

    @Test
    @SuppressWarnings("NullAway") // it does not see, in a class file, that a nested type may be null
    void whatALookShowedIsKeptUntilTheNext() {
        // Given
        take(NOW);
        CredentialCheck check = new CredentialCheck(
                FILED,
                CredentialSource.FILE,
                NOW,
                null,
                NOW.minusSeconds(5),
                NOW.plus(DAY),
                List.of(
                        answer("alpha", new WorkspaceAnswer.Outcome.Accepted("admin@example.com", true, false)),
                        answer("beta", new WorkspaceAnswer.Outcome.Refused()),
                        answer("gamma", new WorkspaceAnswer.Outcome.Unanswered("workspace-unreachable"))));

        // When
        ports.checks().record(check, NOW.plus(DAY));

        // Then
        assertThat(ports.checks().latest(Set.of(FILED, SEALED)))
                .containsOnlyKeys(FILED)
                .containsValue(check);
        assertThat(ports.checks().standing(NOW)).containsExactly(check);
        assertThat(take(NOW.plus(DAY).minusSeconds(1))).isEmpty();
        assertThat(take(NOW.plus(DAY))).containsExactly(FILED);
    }

    @Test
    void oneThatWasLookedAtBeforeItWasEverDueIsThere() {
        record(FILED, NOW, NOW.plus(DAY));

        assertThat(ports.checks().standing(NOW)).hasSize(1);
    }

    @Test
    void thatOneCouldNotBeHadIsKeptWithWhatIsMissing() {
        List.of(
                        new CredentialLookup.Unusable(Refusal.CREDENTIAL_UNREADABLE, "Credential filed: it is gone."),
                        new CredentialLookup.Unreachable("Credential filed: Vault is silent."))
                .forEach(trouble -> {
                    CredentialCheck check =
                            new CredentialCheck(FILED, CredentialSource.VAULT, NOW, trouble, null, null, List.of());
                    ports.checks().record(check, NOW);
                    assertThat(ports.checks().latest(Set.of(FILED))).containsValue(check);
                });
    }

    @Test
    void whatIsDueLongestIsTakenFirst() {
        seal(NOW);
        take(NOW);
        record(SEALED, NOW, NOW.plusSeconds(10));
        record(FILED, NOW, NOW.plusSeconds(20));

        assertThat(ports.checks().take(Set.of(FILED), NOW.plus(DAY), 1)).containsExactly(SEALED);
    }

    @Test
    void oneThatWasSealedAnewIsDueAtOnce() {
        // Given
        SealedCredential held = seal(NOW);
        take(NOW);
        record(SEALED, NOW.plusSeconds(1), NOW.plus(DAY));
        record(FILED, NOW.plusSeconds(1), NOW.plus(DAY));
        boolean due = take(NOW.plusSeconds(2)).contains(SEALED);

        // When
        ports.sealed().put(sealed(NOW.plusSeconds(3), held.version()));

        // Then
        assertThat(due).isFalse();
        assertThat(take(NOW.plusSeconds(4))).containsExactly(SEALED);
    }

    @Test
    void oneWithWhichAWorkspaceCouldNotBeReadIsDueAtOnceAndNotAgain() {
        // Given
        ports.workspaces().register(with(FILED));
        ports.inventory().take(NOW, 10);
        take(NOW);
        record(FILED, NOW.plusSeconds(1), NOW.plus(DAY));
        ports.inventory().stale(ALPHA, "workspace-unreachable", NOW.plusSeconds(2), NOW);
        boolean unreachable = take(NOW.plusSeconds(2)).contains(FILED);

        // When
        ports.inventory().stale(ALPHA, "credential-refused", NOW.plusSeconds(3), NOW);
        List<CredentialName> due = take(NOW.plusSeconds(3));
        record(FILED, NOW.plusSeconds(4), NOW.plus(DAY));

        // Then
        assertThat(unreachable).isFalse();
        assertThat(due).containsExactly(FILED);
        assertThat(take(NOW.plusSeconds(5))).isEmpty();
    }

    @Test
    void aLookThatWasBegunEarlierDoesNotCountAnyMore() {
        // Given
        record(FILED, NOW.plusSeconds(5), NOW.plus(DAY));

        // When
        record(FILED, NOW, NOW);

        // Then
        assertThat(ports.checks().latest(Set.of(FILED)).values())
                .extracting(CredentialCheck::at)
                .containsExactly(NOW.plusSeconds(5));
    }

    @Test
    void oneThatIsConfiguredNoMoreIsTakenToBeForAFewMinutesAndASealedOneIsGoneAtOnce() {
        // Given
        seal(NOW);
        take(NOW);
        record(FILED, NOW, NOW.plus(DAY));
        record(SEALED, NOW, NOW.plus(DAY));
        ports.checks().take(Set.of(), NOW.plusSeconds(30), 10);
        boolean both = ports.checks().standing(NOW.plusSeconds(30)).size() == 2;

        // When
        ports.sealed().remove(SEALED);

        // Then
        assertThat(both).isTrue();
        assertThat(ports.checks().standing(NOW.plusSeconds(31)))
                .extracting(CredentialCheck::name)
                .containsExactly(FILED);
        assertThat(ports.checks().standing(NOW.plus(CredentialChecks.MISSED).plusSeconds(1)))
                .isEmpty();
        assertThat(ports.checks().take(Set.of(), NOW.plus(DAY), 10)).isEmpty();
    }

    @Test
    void ofManyWhoTakeAtOnceEachGetsOthers() throws InterruptedException {
        // Given
        Set<CredentialName> many = Set.of(
                new CredentialName("a"),
                new CredentialName("b"),
                new CredentialName("c"),
                new CredentialName("d"),
                new CredentialName("e"));
        Callable<List<CredentialName>> taking = () -> ports.checks().take(many, NOW, 3);

        // When
        List<Object> ends = Together.run(Collections.nCopies(4, taking));

        // Then
        List<Object> taken = new ArrayList<>();
        ends.forEach(end -> taken.addAll((List<?>) end));
        assertThat(taken).doesNotHaveDuplicates();
    }

    @Test
    void nothingIsPossibleWhileTheDatabaseDoesNotAnswer() {
        Unanswered.assertUnavailable(
                ports.database(),
                Outage.DATABASE,
                List.of(
                        () -> take(NOW),
                        () -> record(FILED, NOW, NOW),
                        () -> ports.checks().latest(Set.of(FILED)),
                        () -> ports.checks().standing(NOW)));

        assertThat(take(NOW)).containsExactly(FILED);
    }

    private List<CredentialName> take(Instant now) {
        return ports.checks().take(Set.of(FILED), now, 10);
    }

    @SuppressWarnings("NullAway") // as above
    private void record(CredentialName name, Instant at, Instant next) {
        CredentialSource source = name.equals(SEALED) ? CredentialSource.SEALED : CredentialSource.FILE;
        ports.checks().record(new CredentialCheck(name, source, at, null, null, null, List.of()), next);
    }

    private static WorkspaceAnswer answer(String workspace, WorkspaceAnswer.Outcome outcome) {
        return new WorkspaceAnswer(new WorkspaceName(workspace), NOW, outcome);
    }

    private SealedCredential seal(Instant since) {
        return ports.sealed().put(sealed(since, 0));
    }

    private static SealedCredential sealed(Instant since, long version) {
        SealBinding binding = new SealBinding(SEALED, CredentialKind.TOKEN, null, 1);
        return new SealedCredential(
                SEALED,
                CredentialKind.TOKEN,
                null,
                new SealedCredential.Value(
                        SomeCredentials.oldKeys().seal(new TokenSecret("dapi-sealed"), binding), 1, null, since, null),
                NOW,
                null,
                version);
    }

    private static Workspace with(CredentialName credential) {
        Workspace some = SomeWorkspaces.workspace(ALPHA.value());
        return new Workspace(some.name(), some.url(), credential, some.labels(), some.version());
    }
}
