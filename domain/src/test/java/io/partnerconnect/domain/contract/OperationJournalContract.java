package io.partnerconnect.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import io.partnerconnect.domain.fixture.AnIntent;
import io.partnerconnect.domain.fixture.AnOperation;
import io.partnerconnect.domain.fixture.MovableClock;
import io.partnerconnect.domain.fixture.SomeWorkspaces;
import io.partnerconnect.domain.fixture.Together;
import io.partnerconnect.domain.model.audit.Admission;
import io.partnerconnect.domain.model.audit.AuditEvent;
import io.partnerconnect.domain.model.audit.AuditOutcome;
import io.partnerconnect.domain.model.audit.AuditPhase;
import io.partnerconnect.domain.model.audit.AuditSubject;
import io.partnerconnect.domain.model.audit.AuditedOperation;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.operation.Effect;
import io.partnerconnect.domain.model.operation.Lease;
import io.partnerconnect.domain.model.operation.Operation;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.operation.OperationState;
import io.partnerconnect.domain.model.operation.Progress;
import io.partnerconnect.domain.model.operation.RequestKey;
import io.partnerconnect.domain.model.operation.Step;
import io.partnerconnect.domain.model.operation.StepResult;
import io.partnerconnect.domain.model.operation.Wait;
import io.partnerconnect.domain.model.token.TokenId;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.out.OperationJournal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every {@link OperationJournal} must do, but for leases: see {@link OperationLeasesContract}. */
public abstract class OperationJournalContract extends OperationArrangement {
    private static final WorkspaceName PROD = new WorkspaceName("prod-eu");
    private static final RequestKey KEY = key('a');
    private static final StepResult.Finding FOUND = new StepResult.Finding("it was there before");

    @Test
    void anOperationBeginsTogetherWithItsIntent() {
        // Given
        Operation operation = one().build();

        // When
        Admission admission = journal().begin(operation, null, null);

        // Then
        assertThat(admission).isInstanceOf(Admission.Begun.class);
        assertThat(operations().find(operation.id())).contains(operation);
        assertThat(events(operation.id(), AuditPhase.INTENT))
                .singleElement()
                .usingRecursiveComparison()
                .ignoringFields("id")
                .isEqualTo(new AuditEvent(
                        events(operation.id(), AuditPhase.INTENT).getFirst().id(),
                        clock.instant(),
                        AuditPhase.INTENT,
                        "connection.connect",
                        AnIntent.ALICE,
                        AuditSubject.of(PROD, operation.connection().partner()),
                        operation.id(),
                        null,
                        null,
                        "a new pipeline",
                        "T-1",
                        null,
                        null,
                        null));
    }

    @Test
    void nothingBeginsInAWorkspaceThatIsNotRegistered() {
        // Given
        Operation nowhere =
                one().on(AnOperation.connection("nowhere", "fivetran")).build();

        // When
        Throwable beginning = catchThrowable(() -> journal().begin(nowhere, KEY, null));

        // Then
        Ended.as(Failure.NotFound.class, "workspace-not-found", beginning);
        assertNotWritten(nowhere.id());
    }

    @Test
    void aConnectionIsBusyWhileAnOperationIsOpenOnIt() {
        // Given
        Lease open = begunAndTaken(one());
        become(open, new OperationState.Held("workspace-refused"));
        Operation second = one().build();

        // When
        Throwable beginning = catchThrowable(() -> journal().begin(second, KEY, null));

        // Then
        assertConflict("connection-busy", beginning);
        assertNotWritten(second.id());
        assertThat(journal().begin(another().build(), KEY, null)).isInstanceOf(Admission.Begun.class);
    }

    @Test
    void otherConnectionsAreNotBusy() {
        // Given
        begun(one());

        // When
        Admission otherPartner = journal().begin(another().build(), null, null);
        Admission otherWorkspace = journal()
                .begin(one().on(AnOperation.connection("another", "fivetran")).build(), null, null);

        // Then
        assertThat(List.of(otherPartner, otherWorkspace)).hasOnlyElementsOfType(Admission.Begun.class);
    }

    @ParameterizedTest
    @MethodSource("ended")
    void aConnectionIsFreeOnceItsOperationHasEnded(OperationState.Ended ended) {
        // Given
        become(begunAndTaken(one()), ended);

        // When
        Admission second = journal().begin(one().build(), null, null);

        // Then
        assertThat(second).isInstanceOf(Admission.Begun.class);
    }

    @Test
    void ofManyWhoBeginOnAConnectionAtOnceOneDoes() throws InterruptedException {
        // Given
        List<Operation> eight =
                IntStream.range(0, 8).mapToObj(each -> one().build()).toList();

        // When
        List<Object> ends = Together.run(begins(eight, null));

        // Then
        assertThat(ends).filteredOn(Admission.Begun.class::isInstance).hasSize(1);
        assertThat(ends)
                .filteredOn(Failure.Conflict.class::isInstance)
                .hasSize(7)
                .allSatisfy(end -> assertConflict("connection-busy", end));
        assertThat(operations().historyOf(eight.getFirst().connection(), 10)).hasSize(1);
    }

    @Test
    void aRepeatedRequestIsReplayedWhileTheFirstIsUnderWay() {
        // Given
        Operation first = one().build();
        journal().begin(first, KEY, null);
        Operation second = one().build();

        // When
        Admission admission = journal().begin(second, KEY, null);

        // Then
        AuditedOperation audited = ports().trail().operation(first.id()).orElseThrow();
        assertThat(admission).isEqualTo(new Admission.Replayed(audited));
        assertThat(audited.outcome()).isNull();
        assertNotWritten(second.id());
    }

    @Test
    void aRepeatedRequestIsReplayedByAReplicaWhoseClockIsBehind() {
        // Given
        journal().begin(one().build(), KEY, null);
        AnOperation behind = AnOperation.anOperation(ids.nextOperation(), MovableClock.START.minusSeconds(2));

        // When
        Admission admission = journal().begin(behind.build(), KEY, null);

        // Then
        assertThat(admission).isInstanceOf(Admission.Replayed.class);
    }

    @Test
    void aRepeatedRequestIsReplayedAfterTheFirstSucceeded() {
        // Given
        Operation first = one().build();
        journal().begin(first, KEY, null);
        become(taken(first.id(), A_MINUTE), new OperationState.Succeeded(clock.instant()));
        Operation second = one().build();

        // When
        Admission admission = journal().begin(second, KEY, null);

        // Then
        assertThat(admission)
                .isEqualTo(new Admission.Replayed(
                        ports().trail().operation(first.id()).orElseThrow()));
        assertNotWritten(second.id());
    }

    @ParameterizedTest
    @MethodSource("undone")
    void aKeyWhoseOperationWasUndoneBeginsAnew(OperationState.Ended ended) {
        // Given
        Operation first = one().build();
        journal().begin(first, KEY, null);
        become(taken(first.id(), A_MINUTE), ended);
        Operation second = one().build();

        // When
        Admission admission = journal().begin(second, KEY, null);

        // Then
        assertThat(admission).isInstanceOf(Admission.Begun.class);
        assertThat(journal().begin(one().build(), KEY, null))
                .isEqualTo(new Admission.Replayed(
                        ports().trail().operation(second.id()).orElseThrow()));
    }

    @Test
    void aKeyIsNotForAnotherRequest() {
        // Given
        journal().begin(one().build(), KEY, null);
        Operation second = another().build();

        // When
        Throwable beginning = catchThrowable(() -> journal().begin(second, key('b'), null));

        // Then
        assertConflict("idempotency-key-reused", beginning);
        assertNotWritten(second.id());
    }

    @Test
    void ofManyReplicasWithOneKeyAtOnceOneBeginsAndTheOthersAreReplayed() throws InterruptedException {
        // Given
        List<Operation> eight =
                IntStream.range(0, 8).mapToObj(each -> one().build()).toList();

        // When
        List<Object> ends = Together.run(begins(eight, KEY));

        // Then
        assertThat(ends).filteredOn(Admission.Begun.class::isInstance).hasSize(1);
        assertThat(ends).filteredOn(Admission.Replayed.class::isInstance).hasSize(7);
        assertThat(operations().historyOf(eight.getFirst().connection(), 10)).hasSize(1);
    }

    @Test
    void aWorkspaceIsNotForgottenWhileAnOperationIsOpenThere() {
        // Given
        OperationId open = begun(one());

        // When
        Throwable forgetting = catchThrowable(() -> ports().workspaces().forget(PROD));

        // Then
        assertConflict("workspace-busy", forgetting);
        assertThat(ports().workspaces().find(PROD)).isPresent();
        assertThat(operations().find(open)).isPresent();
    }

    @Test
    void whatWasDoneInAForgottenWorkspaceStaysKnown() {
        // Given
        Lease lease = begunAndTaken(one());
        become(lease, new OperationState.Succeeded(clock.instant()));
        Operation ended = read(lease.operation());

        // When
        ports().workspaces().forget(PROD);

        // Then
        assertThat(operations().find(ended.id())).contains(ended);
        assertThat(operations().historyOf(ended.connection(), 10)).containsExactly(ended);
    }

    @Test
    void ofForgettingAWorkspaceAndBeginningThereAtOnceOneIsRefused() throws InterruptedException {
        for (int round = 0; round < 10; round++) {
            // Given
            String name = "short-lived-" + round;
            ports().workspaces().register(SomeWorkspaces.workspace(name));
            Operation operation =
                    one().on(AnOperation.connection(name, "fivetran")).build();

            // When
            List<Object> ends =
                    Together.run(List.<Callable<?>>of(() -> journal().begin(operation, null, null), () -> {
                        ports().workspaces().forget(new WorkspaceName(name));
                        return "forgotten";
                    }));

            // Then
            assertThat(ends).hasAtLeastOneElementOfType(Failure.class);
            assertThat(operations().find(operation.id()).isPresent())
                    .isEqualTo(
                            ports().workspaces().find(new WorkspaceName(name)).isPresent());
        }
    }

    @Test
    void aStepIsBegunTogetherWithItsIntent() {
        // Given
        Lease lease = begunAndTaken(one());
        OperationId attempt = ids.nextOperation();
        Step started = read(lease.operation()).steps().getFirst().started(attempt, clock.instant());

        // When
        journal().start(lease, started, intent(attempt, lease.operation()), A_MINUTE);

        // Then
        assertThat(read(lease.operation()).steps().getFirst()).isEqualTo(started);
        assertThat(events(attempt, AuditPhase.INTENT))
                .singleElement()
                .satisfies(event -> assertThat(event.partOf()).isEqualTo(lease.operation()));
    }

    @Test
    void aStepIsNotBegunUnderAnOldFence() {
        // Given
        Lease old = taken(begun(one()), NO_TIME);
        taken(old.operation(), A_MINUTE);
        List<Object> before = everything();

        // When
        Throwable starting = catchThrowable(() -> started(old, 0));

        // Then
        assertConflict("lease-lost", starting);
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void aStepThatIsNotThereIsAMistakeOfOursAndNothingIsWritten() {
        // Given
        Lease lease = begunAndTaken(one());
        Step none = Step.ready(17, new Effect.RecordMark());
        OperationId attempt = ids.nextOperation();
        List<Object> before = everything();

        // When
        Throwable starting = catchThrowable(() -> journal()
                .start(lease, none.started(attempt, clock.instant()), intent(attempt, lease.operation()), A_MINUTE));

        // Then
        assertThat(starting).isInstanceOf(IllegalStateException.class);
        assertThat(everything()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void outcomeStepAndStateAreWrittenTogether(AuditOutcome outcome) {
        // Given
        Lease lease = begunAndTaken(one());
        OperationId attempt = started(lease, 0);
        clock.advance(Duration.ofSeconds(3));
        Step done = read(lease.operation()).steps().getFirst().done(FOUND, clock.instant());
        OperationState waiting =
                new OperationState.Waiting(Wait.ADOPTION, clock.instant().plusSeconds(60));

        // When
        journal()
                .advance(
                        lease,
                        new Progress(done, new Progress.Attempt(attempt, outcome), null, waiting, clock.instant()));

        // Then
        Operation operation = read(lease.operation());
        assertThat(operation.state()).isEqualTo(waiting);
        assertThat(operation.steps()).first().isEqualTo(done);
        assertThat(operation.steps()).hasSize(3);
        assertThat(outcomes(attempt)).containsExactly(words(outcome));
        assertThat(events(attempt, AuditPhase.OUTCOME))
                .extracting(AuditEvent::at, AuditEvent::partOf)
                .containsExactly(tuple(clock.instant(), lease.operation()));
        assertThat(outcomes(lease.operation())).isEmpty();
    }

    @Test
    void nothingIsWrittenUnderAnOldFence() {
        // Given
        Lease old = taken(begun(one()), A_MINUTE);
        OperationId attempt = started(old, 0);
        journal().keep(List.of(old), NO_TIME);
        taken(old.operation(), A_MINUTE);
        List<Object> before = everything();

        // When
        Throwable advancing = catchThrowable(() -> journal().advance(old, all(old, attempt)));

        // Then
        assertConflict("lease-lost", advancing);
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void anAttemptHasOneOutcomeAndWithASecondNothingIsWritten() {
        // Given
        Lease lease = begunAndTaken(one());
        OperationId attempt = started(lease, 0);
        Progress.Attempt unknown = new Progress.Attempt(attempt, new AuditOutcome.Unknown("outcome-unknown"));
        advance(lease, new Progress(null, unknown, null, running(), clock.instant()));
        List<Object> before = everything();

        // When
        Throwable advancing = catchThrowable(() -> journal().advance(lease, all(lease, attempt)));

        // Then
        assertConflict("already-concluded", advancing);
        assertThat(everything()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("ended")
    void anOperationThatEndsHasItsOwnOutcome(OperationState.Ended ended) {
        // Given
        Lease lease = begunAndTaken(one());
        OperationId attempt = started(lease, 2);
        Progress.Attempt outcome = new Progress.Attempt(attempt, new AuditOutcome.Succeeded(null));
        Step done = read(lease.operation()).steps().getLast().done(FOUND, clock.instant());

        // When
        advance(lease, new Progress(done, outcome, null, ended, clock.instant()));

        // Then
        assertThat(outcomes(lease.operation())).containsExactly(words(outcomeOf(ended)));
        assertThat(outcomes(attempt)).containsExactly("SUCCEEDED null null");
        assertThat(read(lease.operation()).state()).isEqualTo(ended);
    }

    @Test
    void whatHasEndedNeverChangesAgain() {
        // Given
        Lease lease = begunAndTaken(one());
        OperationId attempt = started(lease, 0);
        become(lease, new OperationState.Failed("quota-reached", clock.instant()));
        List<Object> before = everything();

        // When
        List<Throwable> changes = List.of(
                catchThrowable(() -> started(lease, 1)),
                catchThrowable(() -> journal().advance(lease, all(lease, attempt))),
                catchThrowable(() -> become(lease, running())));

        // Then
        assertThat(changes).allSatisfy(end -> assertConflict("lease-lost", end));
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void whatRemainsTakesThePlaceOfTheStepsThatAreNotOverAndComesBehindAllThereWere() {
        // Given
        Lease lease = begunAndTaken(one());
        OperationId attempt = started(lease, 0);
        Step again = read(lease.operation()).steps().getFirst().unsettled(attempt, "outcome-unknown");
        List<Effect> remaining = List.of(new Effect.RevokeToken(new TokenId("a1")), new Effect.ForgetMark());

        // When
        advance(lease, new Progress(again, null, remaining, running(), clock.instant()));

        // Then
        assertThat(read(lease.operation()).steps())
                .containsExactly(
                        again,
                        Step.ready(3, new Effect.RevokeToken(new TokenId("a1"))),
                        Step.ready(4, remaining.getLast()));
    }

    @Test
    void whatIsOverStaysWhateverRemains() {
        // Given
        Lease lease = begunAndTaken(one());
        List<Step> steps = read(lease.operation()).steps();
        Step done = steps.get(0).done(FOUND, clock.instant());
        Step skipped = steps.get(1).skipped(clock.instant());
        Step failed = steps.get(2).failed("quota-reached", clock.instant());
        List.of(done, skipped, failed)
                .forEach(step -> advance(lease, new Progress(step, null, null, running(), clock.instant())));

        // When
        advance(lease, new Progress(null, null, List.of(), running(), clock.instant()));

        // Then
        assertThat(read(lease.operation()).steps()).containsExactly(done, skipped, failed);
    }

    @Test
    void placesStayDistinctHoweverOftenWhatRemainsIsReplaced() {
        // Given
        Lease lease = begunAndTaken(one());
        Effect first = new Effect.GrantTokenUse();
        Effect second = new Effect.RecordMark();
        advance(lease, new Progress(null, null, List.of(first, second), running(), clock.instant()));
        Step last = read(lease.operation()).steps().getLast().done(FOUND, clock.instant());
        advance(lease, new Progress(last, null, List.of(), running(), clock.instant()));

        // When
        advance(lease, new Progress(null, null, List.of(second, first), running(), clock.instant()));

        // Then
        assertThat(read(lease.operation()).steps()).containsExactly(last, Step.ready(5, second), Step.ready(6, first));
    }

    @Test
    void nothingCanBeWrittenWhileTheDatabaseDoesNotAnswer() {
        Lease lease = begunAndTaken(one());
        OperationId attempt = started(lease, 0);
        Step second = read(lease.operation()).steps().get(1).started(ids.nextOperation(), clock.instant());
        Progress progress = all(lease, attempt);
        List<Object> before = everything();

        Unanswered.assertUnavailable(
                ports().database(),
                Outage.DATABASE,
                List.of(
                        () -> journal().begin(another().build(), KEY, null),
                        () -> journal().start(lease, second, intent(ids.nextOperation(), lease.operation()), A_MINUTE),
                        () -> journal().advance(lease, progress)));

        assertThat(everything()).isEqualTo(before);
    }

    /** Changes everything that can be changed at once. */
    private Progress all(Lease lease, OperationId attempt) {
        return new Progress(
                read(lease.operation()).steps().getFirst().done(FOUND, clock.instant()),
                new Progress.Attempt(attempt, new AuditOutcome.Succeeded("token-7")),
                List.of(new Effect.ForgetMark()),
                new OperationState.Succeeded(clock.instant()),
                clock.instant());
    }

    private List<Callable<Admission>> begins(List<Operation> operations, @Nullable RequestKey key) {
        return operations.stream()
                .<Callable<Admission>>map(each -> () -> journal().begin(each, key, null))
                .toList();
    }

    private void assertNotWritten(OperationId operation) {
        assertThat(operations().find(operation)).isEmpty();
        assertThat(ports().trail().operation(operation)).isEmpty();
    }

    private static RequestKey key(char digit) {
        return new RequestKey("k-1", "alice", String.valueOf(digit).repeat(64));
    }

    static Stream<OperationState> ended() {
        return OperationExamples.ended(MovableClock.START).stream();
    }

    static Stream<OperationState> undone() {
        return ended().filter(state -> !(state instanceof OperationState.Succeeded));
    }

    static Stream<AuditOutcome> outcomes() {
        return Stream.of(
                new AuditOutcome.Succeeded("token-7"),
                new AuditOutcome.Failed("quota-reached"),
                new AuditOutcome.Unknown("outcome-unknown"));
    }

    private static AuditOutcome outcomeOf(OperationState.Ended ended) {
        return switch (ended) {
            case OperationState.Succeeded succeeded -> new AuditOutcome.Succeeded(null);
            case OperationState.Failed failed -> new AuditOutcome.Failed("quota-reached");
            case OperationState.Cancelled cancelled -> new AuditOutcome.Failed("cancelled");
        };
    }
}
