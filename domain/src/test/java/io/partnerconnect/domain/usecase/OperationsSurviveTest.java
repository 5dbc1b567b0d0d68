package io.partnerconnect.domain.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.domain.fake.FakeWorkspace;
import io.partnerconnect.domain.fixture.AnIntent;
import io.partnerconnect.domain.model.audit.AuditEvent;
import io.partnerconnect.domain.model.audit.AuditPhase;
import io.partnerconnect.domain.model.audit.Reason;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.connection.DisconnectMode;
import io.partnerconnect.domain.model.connection.DisconnectTerms;
import io.partnerconnect.domain.model.connection.RepairScope;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.operation.Delivery;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.model.operation.Operation;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.operation.OperationState;
import io.partnerconnect.domain.model.operation.RequestKey;
import io.partnerconnect.domain.model.operation.Wait;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.rotation.AdoptionTerms;
import io.partnerconnect.domain.model.rotation.DeadlinePolicy;
import io.partnerconnect.domain.model.rotation.RotationCause;
import io.partnerconnect.domain.model.secret.OAuthSecret;
import io.partnerconnect.domain.model.token.TokenLifetime;
import io.partnerconnect.domain.model.workspace.OnBehalfOf;
import io.partnerconnect.domain.port.in.Answer;
import io.partnerconnect.domain.port.in.ConnectPartner;
import io.partnerconnect.domain.port.in.DisconnectPartner;
import io.partnerconnect.domain.port.in.RepairPermissions;
import io.partnerconnect.domain.port.in.RotateSecret;
import io.partnerconnect.domain.port.in.RotateToken;
import io.partnerconnect.domain.port.in.Started;
import io.partnerconnect.domain.port.in.SteerOperation;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Processes die at random calls to the outside, answers are lost, the workspace is silent for a while or shows late what is in it, and
 * others go on: whatever happens, an operation ends as if nothing had happened, or as if it had never been. {@code -Dpca.operations.runs=5000} for a longer run.
 */
class OperationsSurviveTest {
    private static final int RUNS = Integer.getInteger("pca.operations.runs", 1800);
    private static final int BUNDLES = 12;
    private static final ConnectionName CONNECTION = new ConnectionName(Installation.PROD, Installation.FIVETRAN.key());
    private static final List<Delivery> DELIVERIES = List.of(
            new Delivery.SecretScope("partners", "fivetran"),
            new Delivery.Sealed(new Delivery.SealingKey("{\"kty\":\"EC\"}")),
            new Delivery.Response());
    private static final TokenLifetime DAY = TokenLifetime.ofSeconds(86_400);

    @TestFactory
    List<DynamicTest> aConnectionIsWholeOrGone() {
        return bundles(seed -> connect(seed, OnBehalfOf.USABLE));
    }

    @TestFactory
    List<DynamicTest> aRotationLeavesOneTokenThatWorks() {
        return bundles(seed -> rotate(seed, OnBehalfOf.USABLE));
    }

    @TestFactory
    List<DynamicTest> aConnectionWhoseTokenIsMintedAsThePrincipalIsWholeOrGone() {
        return bundles(seed -> connect(seed, OnBehalfOf.OFF));
    }

    @TestFactory
    List<DynamicTest> aRotationWhoseTokenIsMintedAsThePrincipalLeavesOneTokenThatWorks() {
        return bundles(seed -> rotate(seed, OnBehalfOf.OFF));
    }

    @TestFactory
    List<DynamicTest> aRotationOfAnOAuthSecretLeavesOneThatWorks() {
        return bundles(OperationsSurviveTest::rotateSecret);
    }

    @TestFactory
    List<DynamicTest> aDisconnectTakesWhatWasPlannedAndNothingElse() {
        return bundles(OperationsSurviveTest::disconnect);
    }

    @TestFactory
    List<DynamicTest> aRepairBringsBackWhatDriftedAndNothingElse() {
        return bundles(OperationsSurviveTest::repair);
    }

    private interface Run {
        void with(long seed);
    }

    private static List<DynamicTest> bundles(Run run) {
        int each = Math.max(1, RUNS / 3 / BUNDLES);
        return IntStream.range(0, BUNDLES)
                .mapToObj(bundle -> DynamicTest.dynamicTest(
                        "seeds from " + (long) bundle * each,
                        () -> IntStream.range(0, each).forEach(i -> run.with((long) bundle * each + i))))
                .toList();
    }

    private static void connect(long seed, OnBehalfOf way) {
        Installation installation = new Installation();
        FakeWorkspace workspace = installation.registerProd();
        workspace.onBehalfOf(way);
        Mandate mandate = mandate(installation);
        ConnectPartner.Command command = new ConnectPartner.Command(CONNECTION, DAY, "main", false, delivery(seed));

        Optional<String> given = untilItEnds(
                seed,
                installation,
                workspace,
                mandate.operation(),
                process -> process.operations().connectPartner().handle(mandate, command));

        Operation operation = installation.operations.find(mandate.operation()).orElseThrow();
        String what = "seed " + seed + ": " + operation;
        assertThat(operation.state()).as(what).isInstanceOf(OperationState.Ended.class);
        boolean done = operation.state() instanceof OperationState.Succeeded;
        assertThat(workspace.principals()).as(what).hasSize(done ? 1 : 0);
        assertThat(workspace.tokens()).as(what).hasSize(done ? 1 : 0);
        assertThat(workspace.compute()).as(what).hasSize(done ? 1 : 0);
        assertThat(installation.connections.of(Installation.PROD)).as(what).hasSize(done ? 1 : 0);
        assertThat(workspace.tokens())
                .extracting(token -> token.id().value())
                .as(what)
                .containsAll(given.stream().toList());
        noSecretIsLeft(what, workspace);
        everyIntentHasOneOutcome(what, installation);
    }

    private static void rotate(long seed, OnBehalfOf way) {
        Installation installation = new Installation();
        FakeWorkspace workspace = installation.registerProd();
        workspace.onBehalfOf(way);
        ServicePrincipal fivetran = workspace.addPrincipal("FIVETRAN_USER");
        workspace.addToken(fivetran, "the old one");
        Mandate mandate = mandate(installation);
        AdoptionTerms anHour = new AdoptionTerms(Duration.ofHours(1), DeadlinePolicy.REVOKE, 2);
        RotateToken.Command command =
                new RotateToken.Command(CONNECTION, null, DAY, RotationCause.SCHEDULED, anHour, delivery(seed));

        Optional<String> given = untilItEnds(
                seed,
                installation,
                workspace,
                mandate.operation(),
                process -> process.operations().rotateToken().handle(mandate, command));

        Operation operation = installation.operations.find(mandate.operation()).orElseThrow();
        String what = "seed " + seed + ": " + operation;
        assertThat(operation.state()).as(what).isInstanceOf(OperationState.Ended.class);
        boolean done = operation.state() instanceof OperationState.Succeeded;
        assertThat(workspace.tokens())
                .as(what)
                .singleElement()
                .satisfies(left -> assertThat(left.comment().contains("[pca1:")).isEqualTo(done));
        assertThat(workspace.tokens())
                .extracting(token -> token.id().value())
                .as(what)
                .containsAll(given.stream().toList());
        noSecretIsLeft(what, workspace);
        everyIntentHasOneOutcome(what, installation);
    }

    private static void rotateSecret(long seed) {
        Installation installation = new Installation();
        FakeWorkspace workspace = installation.registerProd();
        ServicePrincipal fivetran = workspace.addPrincipal("FIVETRAN_USER");
        OAuthSecret old = workspace.addSecret(fivetran, Duration.ofDays(90));
        Mandate mandate = mandate(installation);
        RotateSecret.Command command =
                new RotateSecret.Command(CONNECTION, null, null, RotationCause.SCHEDULED, delivery(seed));

        Optional<String> given = untilItEnds(
                seed,
                installation,
                workspace,
                mandate.operation(),
                process -> process.operations().rotateSecret().handle(mandate, command));

        Operation waiting = installation.operation(mandate.operation());
        String what = "seed " + seed + ": " + waiting;
        boolean handedOver = waiting.state() instanceof OperationState.Waiting(var confirmation, var due)
                && confirmation == Wait.CONFIRMATION;
        assertThat(handedOver || waiting.state() instanceof OperationState.Failed)
                .as(what)
                .isTrue();
        assertThat(workspace.secrets()).as(what).contains(old).hasSize(handedOver ? 2 : 1);
        assertThat(workspace.secrets())
                .extracting(secret -> secret.id().value())
                .as(what)
                .containsAll(given.stream().toList());
        if (handedOver) {
            confirm(seed, installation, workspace, waiting);
            assertThat(workspace.secrets()).as(what).hasSize(1).doesNotContain(old);
        }
        everyIntentHasOneOutcome(what, installation);
    }

    /** A person says so, and the processes die on. */
    private static void confirm(long seed, Installation installation, FakeWorkspace workspace, Operation rotation) {
        UseCases process = installation.replica(new Mortal());
        Answers.done(process.steerOperation()
                .handle(
                        installation.reasoned(),
                        new SteerOperation.Command(rotation.id(), SteerOperation.Direction.PROCEED)));
        untilItEnds(~seed, installation, workspace, rotation.id(), again -> {
            throw new IllegalStateException("it was begun before");
        });
        assertThat(installation.operation(rotation.id()).state()).isInstanceOf(OperationState.Succeeded.class);
    }

    /** Not even one that has expired meanwhile: each was deleted. */
    private static void noSecretIsLeft(String what, FakeWorkspace workspace) {
        assertThat(workspace.secrets()).as(what).isEmpty();
    }

    private static void disconnect(long seed) {
        Connected connected = new Connected();
        Installation installation = connected.installation;
        DisconnectMode[] modes = DisconnectMode.values();
        DisconnectTerms terms = new DisconnectTerms(modes[(int) (seed % modes.length)], 0);
        Connected.World left = left(connected, terms.mode());
        Mandate mandate = mandate(installation);
        DisconnectPartner.Command command = new DisconnectPartner.Command(
                CONNECTION, terms, connected.plan(terms).hash());

        untilItEnds(
                seed,
                installation,
                connected.workspace,
                mandate.operation(),
                process -> process.operations().disconnectPartner().handle(mandate, command));

        Operation operation = installation.operations.find(mandate.operation()).orElseThrow();
        String what = "seed " + seed + ": " + operation;
        assertThat(operation.state()).as(what).isInstanceOf(OperationState.Succeeded.class);
        assertThat(connected.world()).as(what).isEqualTo(left);
        everyIntentHasOneOutcome(what, installation);
    }

    private static Connected.World left(Connected it, DisconnectMode mode) {
        return switch (mode) {
            case FULL -> it.world().without(it.fivetran, it.forever, it.brief, it.warehouse, it.itsMark());
            case SERVICE_PRINCIPAL_ONLY -> it.world().without(it.fivetran, it.forever, it.brief);
            case REVOKE_ONLY -> it.world().without(it.forever, it.brief);
        };
    }

    /** Given up, it leaves what it repaired, and another repair does the rest. */
    private static void repair(long seed) {
        Drifted drifted = new Drifted();
        Installation installation = drifted.installation;
        Drifted.World whole = drifted.world();
        drifted.everything();
        Mandate mandate = mandate(installation);
        RepairPermissions.Command command =
                drifted.command(drifted.plan(RepairScope.ALL).hash());
        drifted.workspace.showChangesOfPrincipalsLate(Duration.ofSeconds(seed % 4 * 20));

        untilItEnds(
                seed,
                installation,
                drifted.workspace,
                mandate.operation(),
                process -> process.operations().repairs().repairPermissions().handle(mandate, command));

        Operation operation = installation.operation(mandate.operation());
        String what = "seed " + seed + ": " + operation;
        assertThat(operation.state()).as(what).isInstanceOf(OperationState.Ended.class);
        if (!(operation.state() instanceof OperationState.Succeeded)) {
            drifted.workspace.showChangesOfPrincipalsLate(Duration.ZERO);
            drifted.operate(); // until it shows what was done
            drifted.repair(RepairScope.ALL);
        }
        assertThat(drifted.world()).as(what).isEqualTo(whole);
        everyIntentHasOneOutcome(what, installation);
    }

    private static Delivery delivery(long seed) {
        return DELIVERIES.get((int) (seed % DELIVERIES.size()));
    }

    private interface Request {
        Answer<Started> to(UseCases process);
    }

    /** One process after the other takes over and dies; the last one lives. Tells of which credential the caller was given the value. */
    private static Optional<String> untilItEnds(
            long seed, Installation installation, FakeWorkspace workspace, OperationId id, Request request) {
        Random random = new Random(seed);
        Optional<String> given = Optional.empty();
        workspace.showChangesLate(
                Duration.ofSeconds(random.nextInt(80)), Duration.ofSeconds(random.nextInt(3) == 0 ? 20 : 0));
        int deaths = random.nextInt(4);
        for (int death = 0; death <= deaths; death++) {
            Mortal process = new Mortal();
            if (death < deaths) {
                process.dieAfter(random.nextInt(90), random.nextBoolean());
            }
            workspace.loseAnswers(random.nextInt(3) == 0 ? 1 : 0);
            UseCases alive = installation.replica(process);
            try {
                if (installation.operations.find(id).isEmpty()) {
                    given = Optional.ofNullable(
                                    Answers.started(request.to(alive)).value())
                            .map(issued -> issued.credential().id());
                }
                silence(random, installation, workspace, alive);
                for (int i = 0; i < (death < deaths ? 2 : 24) && isOpen(installation, id); i++) {
                    installation.operateFor(Duration.ofMinutes(5), alive);
                }
                installation.operateFor(Duration.ofMinutes(5), alive); // for the settling job
            } catch (Mortal.Killed killed) {
                installation.clock.advance(Duration.ofSeconds(21));
            }
        }
        return given;
    }

    private static boolean isOpen(Installation installation, OperationId id) {
        return installation.operation(id).state() instanceof OperationState.Open;
    }

    /**
     * For a while, and rarely for so long that what is new is given up; not where that would be longer than a secret lives, which nobody
     * can delete any more then.
     */
    private static void silence(Random random, Installation installation, FakeWorkspace workspace, UseCases process) {
        if (random.nextInt(3) > 0) {
            return;
        }
        int longest = workspace.onBehalfOf() == OnBehalfOf.OFF ? 5 : 40;
        installation.operateFor(Duration.ofSeconds(5L * random.nextInt(4)), process);
        workspace.unavailable(Outage.UNREACHABLE);
        try {
            installation.operateFor(Duration.ofMinutes(random.nextInt(5) == 0 ? longest : 1), process);
        } finally {
            workspace.answerAgain();
        }
    }

    private static void everyIntentHasOneOutcome(String what, Installation installation) {
        List<AuditEvent> written = installation.ledger.written();
        written.stream().filter(event -> event.phase() == AuditPhase.INTENT).forEach(intent -> {
            OperationId operation = Objects.requireNonNull(intent.operation());
            List<AuditEvent> outcomes = written.stream()
                    .filter(event -> event.phase() == AuditPhase.OUTCOME && operation.equals(event.operation()))
                    .toList();
            assertThat(outcomes).as(what + " " + intent).hasSize(1);
            if (outcomes.getFirst().outcome() == AuditEvent.OutcomeKind.UNKNOWN) {
                assertThat(installation.settlementsOf(operation))
                        .as(what + " " + intent)
                        .hasSize(1);
            }
        });
    }

    private static Mandate mandate(Installation installation) {
        OperationId id = installation.ids.nextOperation();
        return new Mandate(
                id, AnIntent.ALICE, new Reason("a test"), null, new RequestKey("key", "alice", "0".repeat(64)));
    }
}
