package io.partnerconnect.domain.contract;

import static io.partnerconnect.domain.fixture.AnIntent.anIntent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.fixture.MovableClock;
import io.partnerconnect.domain.fixture.SequentialIds;
import io.partnerconnect.domain.fixture.Together;
import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.audit.Admission;
import io.partnerconnect.domain.model.audit.AuditOutcome;
import io.partnerconnect.domain.model.audit.AuditedOperation;
import io.partnerconnect.domain.model.audit.EventFilter;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.operation.RequestKey;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.port.out.AuditLedger;
import io.partnerconnect.domain.port.out.AuditTrail;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How every {@link AuditLedger} makes a repeated request have one effect. */
public abstract class RequestKeysContract {
    private static final Duration IN_FLIGHT = Duration.ofMinutes(5);
    private static final Duration A_TICK = Duration.ofNanos(1000);
    private static final RequestKey KEY = key("k-1", "alice", 'a');

    private final MovableClock clock = new MovableClock();
    private final SequentialIds operations = new SequentialIds();

    /** Empty at the start of a test. */
    protected abstract AuditLedger ledger();

    /** Reads what the ledger wrote. */
    protected abstract AuditTrail trail();

    @Test
    void theFirstRequestWithAKeyBegins() {
        assertThat(intend(operations.nextOperation(), KEY)).isInstanceOf(Admission.Begun.class);
    }

    @Test
    void aRepetitionWhileTheFirstRunsIsRefusedAndNotWritten() {
        // Given
        intend(operations.nextOperation(), KEY);
        clock.advance(IN_FLIGHT.minus(A_TICK));

        // When
        Throwable second = catchThrowable(() -> intend(operations.nextOperation(), KEY));

        // Then
        assertConflict(second, "request-in-flight");
        assertThat(written()).isEqualTo(1);
    }

    @Test
    void aRepetitionOfWhatSucceededIsReplayedAndNotWritten() {
        // Given
        OperationId first = operations.nextOperation();
        intend(first, KEY);
        clock.advance(A_TICK);
        ledger().conclude(first, new AuditOutcome.Succeeded("token-7"), clock.instant());

        // When
        Admission second = intend(operations.nextOperation(), KEY);

        // Then
        AuditedOperation operation = trail().operation(first).orElseThrow();
        assertThat(second).isEqualTo(new Admission.Replayed(operation));
        assertThat(operation.result()).isEqualTo("token-7");
        assertThat(written()).isEqualTo(2);
    }

    @Test
    void aRepetitionOfWhatEndedUnknownIsReplayed() {
        // Given
        OperationId first = operations.nextOperation();
        intend(first, KEY);
        ledger().conclude(first, new AuditOutcome.Unknown("outcome-unknown"), clock.instant());

        // When
        Admission second = intend(operations.nextOperation(), KEY);

        // Then
        assertThat(second)
                .isEqualTo(new Admission.Replayed(trail().operation(first).orElseThrow()));
    }

    @Test
    void aRepetitionOfWhatDiedIsReplayed() {
        // Given
        OperationId first = operations.nextOperation();
        intend(first, KEY);
        clock.advance(IN_FLIGHT);

        // When
        Admission second = intend(operations.nextOperation(), KEY);

        // Then
        AuditedOperation operation = trail().operation(first).orElseThrow();
        assertThat(second).isEqualTo(new Admission.Replayed(operation));
        assertThat(operation.outcome()).isNull();
    }

    @Test
    void aKeyWhoseOperationFailedBeginsAnewAndBelongsToTheNewOperation() {
        // Given
        OperationId failed = operations.nextOperation();
        intend(failed, KEY);
        ledger().conclude(failed, new AuditOutcome.Failed("workspace-unreachable"), clock.instant());

        // When
        OperationId again = operations.nextOperation();
        Admission second = intend(again, KEY);

        // Then
        assertThat(second).isInstanceOf(Admission.Begun.class);
        ledger().conclude(again, new AuditOutcome.Succeeded(null), clock.instant());
        assertThat(intend(operations.nextOperation(), KEY))
                .isEqualTo(new Admission.Replayed(trail().operation(again).orElseThrow()));
    }

    @Test
    void aKeyIsNotForAnotherRequest() {
        // Given
        OperationId first = operations.nextOperation();
        intend(first, KEY);

        // When
        Throwable whileItRuns = catchThrowable(() -> intend(operations.nextOperation(), key("k-1", "alice", 'b')));

        // Then
        assertConflict(whileItRuns, "idempotency-key-reused");
        assertThat(written()).isEqualTo(1);
    }

    @Test
    void aKeyIsNotForAnotherRequestAlsoWhenTheFirstFailed() {
        // Given
        OperationId first = operations.nextOperation();
        intend(first, KEY);
        ledger().conclude(first, new AuditOutcome.Failed("quota-reached"), clock.instant());

        // When
        Throwable second = catchThrowable(() -> intend(operations.nextOperation(), key("k-1", "alice", 'b')));

        // Then
        assertConflict(second, "idempotency-key-reused");
    }

    @Test
    void equalKeysOfTwoCallersAreDifferentKeys() {
        // Given
        intend(operations.nextOperation(), KEY);

        // When
        Admission bobs = intend(operations.nextOperation(), key("k-1", "bob", 'b'));

        // Then
        assertThat(bobs).isInstanceOf(Admission.Begun.class);
    }

    @Test
    void aKeyIsRememberedForSevenDays() {
        // Given
        OperationId first = operations.nextOperation();
        intend(first, KEY);
        ledger().conclude(first, new AuditOutcome.Succeeded(null), clock.instant());
        clock.advance(Duration.ofDays(7).minus(A_TICK));

        // When
        Admission justInTime = intend(operations.nextOperation(), KEY);

        // Then
        assertThat(justInTime).isInstanceOf(Admission.Replayed.class);
    }

    @Test
    void aKeyIsForgottenAfterSevenDays() {
        // Given
        OperationId first = operations.nextOperation();
        intend(first, KEY);
        ledger().conclude(first, new AuditOutcome.Succeeded(null), clock.instant());
        clock.advance(Duration.ofDays(7));

        // When
        Admission later = intend(operations.nextOperation(), key("k-1", "alice", 'b'));

        // Then
        assertThat(later).isInstanceOf(Admission.Begun.class);
    }

    @Test
    void ofTwentyReplicasWithOneKeyAtOnceOneBegins() throws InterruptedException {
        List<Callable<Admission>> twenty = IntStream.range(0, 20)
                .<Callable<Admission>>mapToObj(each -> () -> intend(operations.nextOperation(), KEY))
                .toList();

        List<Object> ends = Together.run(twenty);

        assertThat(ends).filteredOn(Admission.Begun.class::isInstance).hasSize(1);
        assertThat(ends).filteredOn(Failure.Conflict.class::isInstance).hasSize(19);
        assertThat(written()).isEqualTo(1);
    }

    @Test
    void ofTwentyWhoRepeatWhatFailedOneBegins() throws InterruptedException {
        // Given
        OperationId failed = operations.nextOperation();
        intend(failed, KEY);
        ledger().conclude(failed, new AuditOutcome.Failed("workspace-unreachable"), clock.instant());
        List<Callable<Admission>> twenty = IntStream.range(0, 20)
                .<Callable<Admission>>mapToObj(each -> () -> intend(operations.nextOperation(), KEY))
                .toList();

        // When
        List<Object> ends = Together.run(twenty);

        // Then
        assertThat(ends).filteredOn(Admission.Begun.class::isInstance).hasSize(1);
        assertThat(ends).filteredOn(Failure.Conflict.class::isInstance).hasSize(19);
    }

    private Admission intend(OperationId operation, RequestKey key) {
        return ledger().intend(anIntent(operation, clock.instant()).keyed(key).build(), IN_FLIGHT);
    }

    private int written() {
        return trail().events(Sight.everything(), EventFilter.any(), PageRequest.first(100))
                .items()
                .size();
    }

    private static void assertConflict(Throwable end, String code) {
        Ended.as(Failure.Conflict.class, code, end);
    }

    @Test
    void whatARequestBeganIsFoundByItsKeyAlsoWhileItRuns() {
        // Given
        OperationId first = operations.nextOperation();
        intend(first, KEY);

        // When
        Optional<AuditedOperation> requested = trail().requested(KEY, clock.instant());

        // Then
        assertThat(requested).map(AuditedOperation::id).contains(first);
    }

    @Test
    void aKeyThatWasNeverUsedOrWhoseOperationFailedBeganNothing() {
        // Given
        OperationId first = operations.nextOperation();
        intend(first, KEY);
        ledger().conclude(first, new AuditOutcome.Failed("request-refused"), clock.instant());

        // Then
        assertThat(trail().requested(KEY, clock.instant())).isEmpty();
        assertThat(trail().requested(key("never", "alice", 'a'), clock.instant()))
                .isEmpty();
    }

    @Test
    void aKeyOfAnotherRequestIsRefusedWhenAskedFor() {
        // Given
        intend(operations.nextOperation(), KEY);

        // When
        Throwable asking = catchThrowable(() -> trail().requested(key("k-1", "alice", 'b'), clock.instant()));

        // Then
        assertConflict(asking, "idempotency-key-reused");
    }

    private static RequestKey key(String key, String caller, char digit) {
        return new RequestKey(key, caller, String.valueOf(digit).repeat(64));
    }
}
