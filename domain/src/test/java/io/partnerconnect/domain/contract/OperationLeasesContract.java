package io.partnerconnect.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.fixture.MovableClock;
import io.partnerconnect.domain.fixture.Together;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.operation.Lease;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.operation.OperationState;
import io.partnerconnect.domain.model.operation.Progress;
import io.partnerconnect.domain.model.operation.Step;
import io.partnerconnect.domain.model.operation.Wait;
import io.partnerconnect.domain.port.out.OperationJournal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How every {@link OperationJournal} sees to it that an operation is carried out by one replica at a time. */
public abstract class OperationLeasesContract extends OperationArrangement {
    @Test
    void whatIsDueLongestIsTakenFirstAndNoMoreThanAskedFor() {
        // Given
        OperationId later = waitingUntil(clock.instant().plusSeconds(2));
        OperationId latest = waitingUntil(clock.instant().plusSeconds(3));
        OperationId first = waitingUntil(clock.instant().plusSeconds(1));
        clock.advance(A_MINUTE);

        // When
        List<Lease> two = journal().take(HERE, clock.instant(), A_MINUTE, 2);

        // Then
        assertThat(two).extracting(Lease::operation).containsExactly(first, later);
        assertThat(takenThere()).containsExactly(latest);
    }

    @Test
    void whatIsNotDueYetIsNotTaken() {
        // Given
        OperationId waiting = waitingUntil(clock.instant().plus(A_MINUTE));
        clock.advance(A_MINUTE.minus(Duration.ofNanos(1000)));
        List<OperationId> tooEarly = takenThere();
        clock.advance(Duration.ofNanos(1000));

        // When
        List<OperationId> inTime = takenThere();

        // Then
        assertThat(tooEarly).isEmpty();
        assertThat(inTime).containsExactly(waiting);
    }

    @Test
    void whatAPersonHasToDecideIsNeverDueButIsTakenByItsName() {
        // Given
        OperationId held = begun(one());
        become(taken(held, A_MINUTE), new OperationState.Held("workspace-refused"));
        clock.advance(Duration.ofDays(365));
        List<OperationId> due = takenThere();

        // When
        Optional<Lease> byName = journal().take(held, THERE, A_MINUTE);

        // Then
        assertThat(due).isEmpty();
        assertThat(byName).isPresent();
    }

    @ParameterizedTest
    @MethodSource("ended")
    void whatHasEndedIsNeitherTakenNorSeized(OperationState.Ended ended) {
        // Given
        OperationId operation = begun(one());
        become(taken(operation, A_MINUTE), ended);

        // Then
        assertThat(takenThere()).isEmpty();
        assertThat(journal().take(operation, THERE, A_MINUTE)).isEmpty();
        assertThat(journal().seize(operation, THERE, A_MINUTE)).isEmpty();
    }

    @Test
    void whatThereIsNotIsNeitherTakenNorSeized() {
        assertThat(journal().take(ids.nextOperation(), THERE, A_MINUTE)).isEmpty();
        assertThat(journal().seize(ids.nextOperation(), THERE, A_MINUTE)).isEmpty();
    }

    @Test
    void whatSomebodyHoldsIsNotTaken() {
        // Given
        OperationId due = begun(one());
        OperationId named = begun(another());
        journal().take(HERE, clock.instant(), A_MINUTE, 1);
        taken(named, A_MINUTE);

        // Then
        assertThat(takenThere()).isEmpty();
        assertThat(journal().take(due, THERE, A_MINUTE)).isEmpty();
        assertThat(journal().take(named, THERE, A_MINUTE)).isEmpty();
    }

    @Test
    void whatWasTakenForNoTimeIsTakenOverAtOnceAndItsFenceGrowsEachTime() {
        // Given
        OperationId operation = begun(one());

        // When
        List<Lease> leases = List.of(
                taken(operation, NO_TIME),
                journal().take(THERE, clock.instant(), NO_TIME, 1).getFirst(),
                journal().seize(operation, HERE, NO_TIME).orElseThrow(),
                taken(operation, A_MINUTE));

        // Then
        assertThat(leases).extracting(Lease::fence).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void replicasThatTakeAtOnceShareNoOperation() throws InterruptedException {
        for (int round = 0; round < 10; round++) {
            // Given
            IntStream.range(0, 10).forEach(each -> begun(another()));

            // When
            List<Object> ends =
                    Together.run(Collections.nCopies(8, () -> journal().take(HERE, clock.instant(), A_MINUTE, 10)));

            // Then
            assertThat(ends.stream().flatMap(end -> ((List<?>) end).stream()))
                    .hasSize(10)
                    .extracting(lease -> ((Lease) lease).operation())
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void ofReplicasThatTakeOneOperationAtOnceOneHasIt() throws InterruptedException {
        // Given
        OperationId operation = begun(one());

        // When
        List<Object> ends = Together.run(Collections.nCopies(8, () -> journal().take(operation, HERE, A_MINUTE)));

        // Then
        assertThat(ends).filteredOn(end -> !Optional.empty().equals(end)).hasSize(1);
    }

    @Test
    void whoGoesOnKeepsTheLease() {
        // Given
        Lease lease = begunAndTaken(one());

        // When
        become(lease, running());

        // Then
        assertThat(journal().take(lease.operation(), THERE, A_MINUTE)).isEmpty();
    }

    @Test
    void whoHasNothingToDoAnyMoreLetsTheOperationGo() {
        // Given
        Lease lease = begunAndTaken(one());

        // When
        become(
                lease,
                new OperationState.Waiting(Wait.QUARANTINE, clock.instant().plus(A_MINUTE)));

        // Then
        assertThat(journal().take(lease.operation(), THERE, A_MINUTE)).isPresent();
    }

    @Test
    void aPersonsDecisionTakesAnOperationAwayFromWhoHoldsIt() {
        // Given
        Lease old = begunAndTaken(one());

        // When
        Optional<Lease> seized = journal().seize(old.operation(), THERE, A_MINUTE);

        // Then
        assertThat(seized).get().extracting(Lease::fence).isEqualTo(old.fence() + 1);
        assertConflict("lease-lost", catchThrowable(() -> become(old, running())));
        assertThat(journal().take(old.operation(), HERE, A_MINUTE)).isEmpty();
    }

    @Test
    void anOperationIsNotSeizedWhileAStepMayBeCarriedOut() {
        // Given
        Lease lease = begunAndTaken(one());
        started(lease, 1);

        // When
        Optional<Lease> seized = journal().seize(lease.operation(), THERE, A_MINUTE);

        // Then
        assertThat(seized).isEmpty();
        become(lease, running());
    }

    @Test
    void anOperationIsSeizedWhileItIsFoundOutWhatBecameOfAStep() {
        // Given
        Lease lease = begunAndTaken(one());
        OperationId attempt = started(lease, 0);
        Step unsettled = read(lease.operation()).steps().getFirst().unsettled(attempt, "outcome-unknown");
        journal().advance(lease, new Progress(unsettled, null, null, running(), clock.instant()));

        // When
        Optional<Lease> seized = journal().seize(lease.operation(), THERE, A_MINUTE);

        // Then
        assertThat(seized).isPresent();
    }

    @Test
    void ofSeizingAnOperationAndBeginningAStepAtOnceOneIsRefused() throws InterruptedException {
        for (int round = 0; round < 10; round++) {
            // Given
            Lease lease = begunAndTaken(another());
            OperationId attempt = ids.nextOperation();

            // When
            List<Object> ends = Together.run(List.of(() -> journal().seize(lease.operation(), THERE, A_MINUTE), () -> {
                start(lease, 0, attempt);
                return "begun";
            }));

            // Then
            assertThat(ends.getLast().equals("begun")).isEqualTo(ends.getFirst().equals(Optional.empty()));
        }
    }

    @Test
    void beginningAStepMakesTheLeaseLast() {
        // Given
        Lease lease = taken(begun(one()), NO_TIME);

        // When
        started(lease, 0);

        // Then
        assertThat(journal().take(lease.operation(), THERE, A_MINUTE)).isEmpty();
    }

    @Test
    void leasesThatAreKeptLastLonger() {
        // Given
        List<Lease> leases = List.of(taken(begun(one()), NO_TIME), taken(begun(another()), NO_TIME));

        // When
        journal().keep(leases, A_MINUTE);

        // Then
        assertThat(takenThere()).isEmpty();
        leases.forEach(lease -> become(lease, running()));
    }

    @Test
    void aLeaseThatWasLostIsNotKept() {
        // Given
        Lease lost = taken(begun(one()), NO_TIME);
        taken(lost.operation(), NO_TIME);

        // When
        journal().keep(List.of(lost), A_MINUTE);

        // Then
        assertThat(takenThere()).containsExactly(lost.operation());
    }

    @Test
    void anOperationThatWasLetGoIsNotKept() {
        // Given
        Lease lease = begunAndTaken(one());
        become(lease, new OperationState.Waiting(Wait.ADOPTION, clock.instant().plusSeconds(1)));
        clock.advance(A_MINUTE);

        // When
        journal().keep(List.of(lease), A_MINUTE);

        // Then
        assertThat(takenThere()).containsExactly(lease.operation());
    }

    @Test
    void keepingNoLeasesIsNothingToDo() {
        // Given
        OperationId operation = begun(one());

        // When
        journal().keep(List.of(), A_MINUTE);

        // Then
        assertThat(takenThere()).containsExactly(operation);
    }

    @Test
    void nothingCanBeTakenOrKeptWhileTheDatabaseDoesNotAnswer() {
        Lease lease = taken(begun(one()), NO_TIME);

        Unanswered.assertUnavailable(
                ports().database(),
                Outage.DATABASE,
                List.of(
                        () -> journal().take(THERE, clock.instant(), A_MINUTE, 1),
                        () -> journal().take(lease.operation(), THERE, A_MINUTE),
                        () -> journal().seize(lease.operation(), THERE, A_MINUTE),
                        () -> journal().keep(List.of(lease), A_MINUTE)));

        become(lease, running());
        assertThat(takenThere()).containsExactly(lease.operation());
    }

    private OperationId waitingUntil(Instant due) {
        Lease lease = begunAndTaken(another());
        become(lease, new OperationState.Waiting(Wait.ADOPTION, due));
        return lease.operation();
    }

    private List<OperationId> takenThere() {
        return journal().take(THERE, clock.instant(), A_MINUTE, 100).stream()
                .map(Lease::operation)
                .toList();
    }

    static Stream<OperationState> ended() {
        return OperationExamples.ended(MovableClock.START).stream();
    }
}
