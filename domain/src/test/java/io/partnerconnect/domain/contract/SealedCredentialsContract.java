package io.partnerconnect.domain.contract;

import static io.partnerconnect.domain.fixture.SomeCredentials.NEW_KEY;
import static io.partnerconnect.domain.fixture.SomeCredentials.OLD_KEY;
import static io.partnerconnect.domain.fixture.SomeCredentials.sealed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.fixture.MovableClock;
import io.partnerconnect.domain.fixture.SequentialIds;
import io.partnerconnect.domain.fixture.Together;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.servicecredential.CredentialKind;
import io.partnerconnect.domain.model.servicecredential.CredentialRotation;
import io.partnerconnect.domain.model.servicecredential.Envelope;
import io.partnerconnect.domain.model.servicecredential.SealedCredential;
import io.partnerconnect.domain.model.workspace.CredentialName;
import io.partnerconnect.domain.model.workspace.Labels;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.model.workspace.WorkspaceUrl;
import io.partnerconnect.domain.port.out.SealedCredentials;
import io.partnerconnect.domain.port.out.Workspaces;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link SealedCredentials} must do. */
public abstract class SealedCredentialsContract {
    private static final Instant START = MovableClock.START;
    private static final CredentialName PROD = new CredentialName("prod");

    private final SequentialIds ids = new SequentialIds();

    /** Empty at the start of a test. */
    protected abstract SealedCredentials credentials();

    /** Of the same database. */
    protected abstract Workspaces workspaces();

    protected abstract DatabaseControls database();

    @Test
    void aCredentialIsStoredAsItWasGivenWithVersion1() {
        // Given
        SealedCredential client = new SealedCredential(
                PROD,
                CredentialKind.OAUTH_CLIENT,
                "0196f0a0-0000-7000-8000-000000000001",
                new SealedCredential.Value(
                        new Envelope(NEW_KEY, "AAEC/w==", "gIGC/w=="), 3, "ab12", START, START.plusSeconds(3600)),
                START,
                rotation("prod-eu", START).obsoleting("cd34"),
                0);

        // When
        SealedCredential stored = credentials().put(client);

        // Then
        assertThat(stored).usingRecursiveComparison().ignoringFields("version").isEqualTo(client);
        assertThat(stored.version()).isEqualTo(1);
        assertThat(credentials().find(PROD)).contains(stored);
    }

    @Test
    void aCredentialThatIsReplacedKeepsWhenItWasCreated() {
        // Given
        SealedCredential first = credentials().put(sealed("prod"));
        SealedCredential.Value next =
                new SealedCredential.Value(new Envelope(NEW_KEY, "AAEC", "gIGC"), 2, "ab", START.plusSeconds(60), null);

        // When
        SealedCredential second = credentials().put(first.with(next, null));

        // Then
        assertThat(second.value()).isEqualTo(next);
        assertThat(second.createdAt()).isEqualTo(START);
        assertThat(second.version()).isEqualTo(2);
        assertThat(credentials().find(PROD)).contains(second);
    }

    @Test
    void whatWasChangedSinceIsStaleAndWhatIsNotThereIsNotFound() {
        // Given
        SealedCredential first = credentials().put(sealed("prod"));
        credentials().put(first);

        // When
        Throwable changed = catchThrowable(() -> credentials().put(first));
        Throwable there = catchThrowable(() -> credentials().put(sealed("prod")));
        Throwable missing = catchThrowable(() -> credentials().put(other(first, "dev")));

        // Then
        assertThat(changed).isInstanceOf(Failure.Stale.class);
        assertThat(there).isInstanceOf(Failure.Stale.class);
        Ended.as(Failure.NotFound.class, "credential-not-found", missing);
    }

    private static SealedCredential other(SealedCredential like, String name) {
        return new SealedCredential(
                new CredentialName(name),
                like.kind(),
                like.clientId(),
                like.value(),
                like.createdAt(),
                null,
                like.version());
    }

    @Test
    void ofTwoWhoReplaceACredentialAtOnceOneIsToldThatItIsStale() throws InterruptedException {
        // Given
        SealedCredential first = credentials().put(sealed("prod"));

        // When
        List<Object> ends = Together.run(
                List.of(() -> credentials().put(first), () -> credentials().put(first)));

        // Then
        assertThat(ends)
                .hasAtLeastOneElementOfType(SealedCredential.class)
                .hasAtLeastOneElementOfType(Failure.Stale.class);
    }

    @Test
    void theyComeByNameAndGoOnBehindTheLast() {
        // Given
        List.of("b", "a", "C").forEach(name -> credentials().put(sealed(name)));

        // When
        List<SealedCredential> first = credentials().after(null, 2);
        List<SealedCredential> rest = credentials().after(first.getLast().name(), 2);

        // Then
        assertThat(first).extracting(each -> each.name().value()).containsExactly("C", "a");
        assertThat(rest).extracting(each -> each.name().value()).containsExactly("b");
    }

    @Test
    void thoseSealedWithAnotherKeyAreFound() {
        // Given
        credentials().put(sealed("b", OLD_KEY));
        credentials().put(sealed("a", OLD_KEY));
        credentials().put(sealed("c", NEW_KEY));

        // When
        List<SealedCredential> one = credentials().sealedOtherwise(NEW_KEY, 1);

        // Then
        assertThat(one).extracting(each -> each.name().value()).containsExactly("a");
        assertThat(credentials().sealedOtherwise(NEW_KEY, 5)).hasSize(2);
        assertThat(credentials().sealedOtherwise(OLD_KEY, 5))
                .extracting(each -> each.name().value())
                .containsExactly("c");
    }

    @Test
    void thoseWhoseRotationIsNotOverAreFoundTheOldestFirst() {
        // Given
        SealedCredential late = credentials().put(sealed("a").rotating(rotation("prod-eu", START.plusSeconds(60))));
        SealedCredential early = credentials().put(sealed("b").rotating(rotation("prod-us", START)));
        credentials()
                .put(credentials()
                        .put(sealed("c").rotating(rotation("dev", START)))
                        .rotating(null));

        // When
        List<SealedCredential> rotating = credentials().rotating(10);

        // Then
        assertThat(rotating).containsExactly(early, late);
        assertThat(credentials().rotating(1)).containsExactly(early);
    }

    @Test
    void aCredentialIsRemovedOnce() {
        // Given
        credentials().put(sealed("prod"));

        // When
        credentials().remove(PROD);

        // Then
        assertThat(credentials().find(PROD)).isEmpty();
        Ended.as(
                Failure.NotFound.class,
                "credential-not-found",
                catchThrowable(() -> credentials().remove(PROD)));
    }

    @Test
    void oneThatAWorkspaceIsRegisteredWithIsNotRemovedAndTheWorkspaceIsNamed() {
        // Given
        credentials().put(sealed("prod"));
        register("prod-eu", "prod");

        // When
        Throwable inUse = catchThrowable(() -> credentials().remove(PROD));

        // Then
        Ended.as(Failure.Conflict.class, "credential-in-use", inUse);
        assertThat(inUse).hasMessageContaining("prod-eu");
        assertThat(credentials().find(PROD)).isPresent();
    }

    @Test
    void oneThatIsBeingRotatedIsNotRemoved() {
        // Given
        credentials().put(sealed("prod").rotating(rotation("prod-eu", START)));

        // When
        Throwable busy = catchThrowable(() -> credentials().remove(PROD));

        // Then
        Ended.as(Failure.Conflict.class, "credential-busy", busy);
        assertThat(credentials().find(PROD)).isPresent();
    }

    @Test
    void theWorkspacesRegisteredWithACredentialAreToldWhereverItIsKept() {
        // Given
        register("prod-us", "prod");
        register("prod-eu", "prod");
        register("dev", "other");

        // When
        Map<CredentialName, List<WorkspaceName>> users =
                credentials().users(Set.of(PROD, new CredentialName("nobody")));

        // Then
        assertThat(users)
                .containsExactly(Map.entry(PROD, List.of(new WorkspaceName("prod-eu"), new WorkspaceName("prod-us"))));
    }

    private void register(String workspace, String credential) {
        workspaces()
                .register(new Workspace(
                        new WorkspaceName(workspace),
                        new WorkspaceUrl("https://" + workspace + ".cloud.databricks.com"),
                        new CredentialName(credential),
                        Labels.none(),
                        0));
    }

    private CredentialRotation rotation(String workspace, Instant since) {
        return new CredentialRotation(new OperationId(ids.next()), new WorkspaceName(workspace), since, null);
    }

    @Test
    void nothingIsPossibleWhileTheDatabaseDoesNotAnswer() {
        Unanswered.assertUnavailable(
                database(),
                Outage.DATABASE,
                List.of(
                        () -> credentials().put(sealed("prod")),
                        () -> credentials().find(PROD),
                        () -> credentials().after(null, 1),
                        () -> credentials().remove(PROD),
                        () -> credentials().sealedOtherwise(OLD_KEY, 1),
                        () -> credentials().rotating(1),
                        () -> credentials().users(Set.of(PROD))));

        assertThat(credentials().find(PROD)).isEmpty();
    }
}
