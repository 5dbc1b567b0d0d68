package io.partnerconnect.domain.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.fake.FakeConfiguredCredentials;
import io.partnerconnect.domain.fake.FakeSealedCredentials;
import io.partnerconnect.domain.fake.FakeWorkspace;
import io.partnerconnect.domain.fixture.SomeCredentials;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.secret.OAuthSecret;
import io.partnerconnect.domain.model.servicecredential.CredentialLookup;
import io.partnerconnect.domain.model.servicecredential.CredentialReport;
import io.partnerconnect.domain.model.servicecredential.CredentialRotation;
import io.partnerconnect.domain.model.servicecredential.SealedCredential;
import io.partnerconnect.domain.model.servicecredential.ServiceCredential;
import io.partnerconnect.domain.model.token.MintOrder;
import io.partnerconnect.domain.model.token.Token;
import io.partnerconnect.domain.model.token.TokenId;
import io.partnerconnect.domain.model.token.TokenLifetime;
import io.partnerconnect.domain.model.token.TokenSecret;
import io.partnerconnect.domain.model.workspace.Caller;
import io.partnerconnect.domain.model.workspace.CredentialName;
import io.partnerconnect.domain.model.workspace.Labels;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.model.workspace.WorkspaceUrl;
import io.partnerconnect.domain.port.in.Answer;
import io.partnerconnect.domain.port.in.PutCredential;
import io.partnerconnect.domain.port.in.RotateCredential;
import io.partnerconnect.domain.port.out.SealedCredentials;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RotateCredentialTest {
    private static final CredentialName NAME = new CredentialName("itself");
    private static final TokenLifetime QUARTER = TokenLifetime.ofSeconds(7_776_000);
    private static final Duration FRESH = Duration.ofSeconds(2);

    /** A service that administers one workspace as a service principal of its own. */
    private static final class Scene {
        final Installation installation = new Installation();
        final FakeSealedCredentials sealed = new FakeSealedCredentials(installation.database);
        final Workspace registered = installation.workspaces.register(workspace("prod-eu"));
        final FakeWorkspace workspace = installation.databricks.workspace(registered.name());
        final ServicePrincipal holder = workspace.addPrincipal("partner-connect-admin");

        Scene() {
            workspace.join(holder, "admins");
            workspace.caller(
                    new Caller(holder.id().toString(), holder.applicationId().toString(), true, true));
        }

        static Workspace workspace(String name) {
            return new Workspace(
                    new WorkspaceName(name),
                    new WorkspaceUrl("https://" + name + ".cloud.databricks.com"),
                    NAME,
                    Labels.none(),
                    0);
        }

        CredentialUseCases process() {
            return process(new Mortal());
        }

        CredentialUseCases process(Mortal process) {
            var keys = SomeCredentials.oldKeys();
            var configured = new FakeConfiguredCredentials();
            SealedCredentials port = process.seenBy(SealedCredentials.class, sealed);
            var known = new KnownCredentials(configured, port, keys, System::nanoTime, Duration.ZERO);
            return installation
                    .replica(process)
                    .credentials(
                            new CredentialUseCases.Kept(configured, port, keys, known, FRESH),
                            installation.watch(port));
        }

        /** A token that somebody made for the service, and has given to it. */
        Token withToken() {
            var minted = installation
                    .databricks
                    .tokens()
                    .mint(registered, holder.applicationId(), new MintOrder("by hand", QUARTER, List.of()));
            put(new ServiceCredential.OfToken(minted.secret()));
            return minted.token();
        }

        OAuthSecret withSecret() {
            var made = installation.databricks.secrets().make(registered, holder.id(), Duration.ofDays(90));
            put(new ServiceCredential.OfClient(holder.applicationId().toString(), made.value()));
            return made.secret();
        }

        void put(ServiceCredential credential) {
            Answers.done(process()
                    .putCredential()
                    .handle(installation.reasoned(), new PutCredential.Command(NAME, credential, null, 0)));
        }

        CredentialReport rotate() {
            return Answers.done(process().rotateCredential().handle(installation.reasoned(), command()));
        }

        RotateCredential.Command command() {
            return new RotateCredential.Command(NAME, QUARTER);
        }

        /** As the service opens it. */
        TokenSecret value() {
            var opening = new OpeningCredentials(new FakeConfiguredCredentials(), sealed, SomeCredentials.oldKeys());
            return opening.find(NAME) instanceof CredentialLookup.Usable(var credential, var edition, var since)
                    ? credential.value()
                    : new TokenSecret("unusable");
        }

        /** The jobs of another process, for as long as it takes. */
        void settle() {
            var settling = installation.useCases.settleUnknowns();
            for (int minute = 0; minute < 20; minute++) {
                installation.clock.advance(Duration.ofMinutes(1));
                settling.run();
                process().finishCredentialRotations().run();
            }
        }

        List<String> actions() {
            return installation.ledger.written().stream()
                    .map(event -> event.action() + " " + event.phase())
                    .toList();
        }
    }

    @Test
    void aTokenIsReplacedByOneOfTheSameHolderThatWasTriedAndTheOldOneIsRevoked() {
        // Given
        Scene scene = new Scene();
        Token old = scene.withToken();

        // When
        CredentialReport report = scene.rotate();

        // Then
        assertThat(scene.workspace.tokens()).hasSize(1).doesNotContain(old);
        Token now = scene.workspace.tokens().getFirst();
        assertThat(now.id()).isEqualTo(TokenId.ofPasted(scene.value()));
        assertThat(now.belongsTo(scene.holder)).isTrue();
        assertThat(now.comment()).startsWith("partner-connect-admin itself [pca1:test:");
        assertThat(sealed(report).value().upstreamId()).isEqualTo(now.id().value());
        assertThat(sealed(report).value().expiresAt()).isEqualTo(now.expiresAt());
        assertThat(sealed(report).value().generation()).isEqualTo(2);
        assertThat(sealed(report).rotation()).isNull();
    }

    @Test
    void everyEffectHasAnIntentBeforeItAndAnOutcomeAfterIt() {
        // Given
        Scene scene = new Scene();
        scene.withToken();

        // When
        scene.rotate();

        // Then
        assertThat(scene.actions()
                        .subList(
                                scene.actions().indexOf("credential.rotate INTENT"),
                                scene.actions().size()))
                .containsExactly(
                        "credential.rotate INTENT",
                        "token.mint INTENT",
                        "token.mint OUTCOME",
                        "token.revoke INTENT",
                        "token.revoke OUTCOME",
                        "credential.rotate OUTCOME");
    }

    @Test
    void aSecretIsReplacedByAnotherOfTheSameServicePrincipalAndAgain() {
        // Given
        Scene scene = new Scene();
        OAuthSecret old = scene.withSecret();

        // When
        CredentialReport first = scene.rotate();
        CredentialReport second = scene.rotate();

        // Then
        assertThat(scene.workspace.secrets()).hasSize(1).doesNotContain(old);
        assertThat(scene.workspace.secrets().getFirst().id().value())
                .isEqualTo(sealed(second).value().upstreamId())
                .isNotEqualTo(sealed(first).value().upstreamId());
        assertThat(second.clientId()).isEqualTo(scene.holder.applicationId().toString());
        assertThat(sealed(second).rotation()).isNull();
    }

    @Test
    void aSecretThatCannotBeToldFromAnotherIsLeftAlone() {
        // Given
        Scene scene = new Scene();
        scene.withSecret();
        scene.workspace.addSecret(scene.holder, Duration.ofDays(30));

        // When
        Throwable refused = catchThrowable(scene::rotate);

        // Then
        Ends.with("credential-not-rotatable", refused);
        assertThat(scene.workspace.secrets()).hasSize(2);
        assertThat(scene.sealed.find(NAME).orElseThrow().rotation()).isNull();
    }

    @Test
    void aTokenOfSeveralWorkspacesAndOneOfNoneAreRefused() {
        // Given
        Scene shared = new Scene();
        shared.withToken();
        shared.installation.workspaces.register(Scene.workspace("prod-us"));
        Scene unused = new Scene();
        unused.withToken();
        unused.installation.workspaces.forget(unused.registered.name());

        // When
        List<Throwable> ends = Stream.of(shared, unused)
                .map(scene -> catchThrowable(scene::rotate))
                .toList();

        // Then
        assertThat(ends).allSatisfy(end -> Ends.with("credential-not-rotatable", end));
        assertThat(shared.workspace.tokens()).hasSize(1);
    }

    @Test
    void oneThatIsBeingRotatedIsNeitherRotatedNorReplacedNorRemoved() {
        // Given
        Scene scene = new Scene();
        scene.withToken();
        var row = scene.sealed.find(NAME).orElseThrow();
        scene.sealed.put(row.rotating(new CredentialRotation(
                new OperationId(scene.installation.ids.next()),
                scene.registered.name(),
                scene.installation.clock.instant(),
                null)));

        // When
        Throwable again = catchThrowable(scene::rotate);
        Throwable replaced = catchThrowable(() -> scene.process()
                .putCredential()
                .handle(
                        scene.installation.reasoned(),
                        new PutCredential.Command(
                                NAME, new ServiceCredential.OfToken(new TokenSecret("another-one")), null, 2)));

        // Then
        Ends.with("credential-busy", again);
        Ends.with("credential-busy", replaced);
    }

    @Test
    void whoIsNoAdministratorAnyMoreMakesNoOther() {
        // Given
        Scene scene = new Scene();
        scene.withToken();
        scene.workspace.caller(new Caller(
                scene.holder.id().toString(), scene.holder.applicationId().toString(), true, false));

        // When
        Throwable refused = catchThrowable(scene::rotate);

        // Then
        Ends.with("credential-not-admin", refused);
        assertThat(scene.workspace.tokens()).hasSize(1);
    }

    @Test
    void aNewOneThatIsNoAdministratorIsRevokedAndTheOldOneStays() {
        // Given
        Scene scene = new Scene();
        Token old = scene.withToken();
        Mortal process = new Mortal();
        process.before(
                "callerWith",
                1,
                () -> scene.workspace.add(new ServicePrincipal(
                        scene.holder.id(),
                        scene.holder.applicationId(),
                        scene.holder.displayName(),
                        true,
                        scene.holder.entitlements(),
                        java.util.Set.of())));

        // When
        Throwable refused = catchThrowable(
                () -> scene.process(process).rotateCredential().handle(scene.installation.reasoned(), scene.command()));

        // Then
        Ends.with("credential-not-admin", refused);
        assertThat(scene.workspace.tokens()).containsExactly(old);
        assertThat(TokenId.ofPasted(scene.value())).isEqualTo(old.id());
        assertThat(scene.sealed.find(NAME).orElseThrow().rotation()).isNull();
    }

    @Test
    void anAnswerThatIsLostIsNeverAdoptedAndWhatWasMadeIsRevoked() {
        // Given
        Scene scene = new Scene();
        Token old = scene.withToken();
        scene.workspace.loseTheNextAnswer();

        // When
        Throwable lost = catchThrowable(scene::rotate);
        int made = scene.workspace.tokens().size();
        scene.settle();

        // Then
        assertThat(lost).isInstanceOf(Failure.OutcomeUnknown.class);
        assertThat(made).isEqualTo(2);
        assertThat(scene.workspace.tokens()).containsExactly(old);
        assertThat(scene.sealed.find(NAME).orElseThrow().rotation()).isNull();
    }

    /** At each call to the outside, before and after its effect, the process dies; then the jobs of another one run. */
    @TestFactory
    Stream<DynamicTest> whereverTheProcessDiesOneTokenIsLeftAndItIsTheOneThatIsUsed() {
        return deaths(scene -> {
            scene.withToken();
            return () -> assertThat(scene.workspace.tokens())
                    .extracting(Token::id)
                    .containsExactly(TokenId.ofPasted(scene.value()));
        });
    }

    @TestFactory
    Stream<DynamicTest> whereverTheProcessDiesOneSecretIsLeftAndItIsTheOneThatIsUsed() {
        return deaths(scene -> {
            scene.withSecret();
            return () -> {
                assertThat(scene.workspace.secrets()).hasSize(1);
                assertThat(scene.installation
                                .databricks
                                .secrets()
                                .signIn(scene.registered, scene.holder.applicationId(), scene.value()))
                        .isNotNull();
            };
        });
    }

    /** Before it goes on, others have finished what it left over: it must notice that, and go no further. */
    @TestFactory
    Stream<DynamicTest> howeverLongTheProcessIsStoppedOneTokenIsLeftAndItIsTheOneThatIsUsed() {
        return Stream.of("put", "conclude", "callerWith", "revoke")
                .flatMap(method -> IntStream.rangeClosed(1, 4)
                        .mapToObj(time -> DynamicTest.dynamicTest(method + " " + time, () -> stop(method, time))));
    }

    private static void stop(String method, int time) {
        // Given
        Scene scene = new Scene();
        scene.withToken();
        Mortal process = new Mortal();
        CredentialUseCases stopped = scene.process(process);
        process.before(method, time, scene::settle);

        // When
        ends(scene, stopped);
        scene.settle();

        // Then
        assertThat(scene.workspace.tokens()).extracting(Token::id).containsExactly(TokenId.ofPasted(scene.value()));
        assertThat(scene.sealed.find(NAME).orElseThrow().rotation()).isNull();
    }

    private static SealedCredential sealed(CredentialReport report) {
        return Objects.requireNonNull(report.sealed());
    }

    private interface Given {
        Runnable in(Scene scene);
    }

    private static Stream<DynamicTest> deaths(Given given) {
        return IntStream.range(0, 2 * MOST_CALLS)
                .mapToObj(number -> DynamicTest.dynamicTest(
                        "call " + number / 2 + (number % 2 == 0 ? ", before" : ", after") + " its effect",
                        () -> die(given, number)));
    }

    private static final int MOST_CALLS = 40;

    private static void die(Given given, int number) {
        // Given
        Scene scene = new Scene();
        Runnable then = given.in(scene);
        Mortal process = new Mortal();
        CredentialUseCases dying = scene.process(process);
        process.dieAfter(number / 2, number % 2 == 1);

        // When
        boolean ended = ends(scene, dying);
        scene.settle();

        // Then
        then.run();
        assertThat(scene.sealed.find(NAME).orElseThrow().rotation()).isNull();
        assertThat(scene.installation.ledger.unsettled(
                        io.partnerconnect.domain.model.access.Sight.everything(),
                        scene.installation.clock.instant(),
                        10))
                .as("ended: " + ended)
                .isEmpty();
    }

    private static boolean ends(Scene scene, CredentialUseCases dying) {
        try {
            Answer<CredentialReport> answer =
                    dying.rotateCredential().handle(scene.installation.reasoned(), scene.command());
            return answer instanceof Answer.Done<CredentialReport>;
        } catch (Failure failed) {
            return false;
        } catch (Mortal.Killed killed) {
            return false;
        }
    }
}
