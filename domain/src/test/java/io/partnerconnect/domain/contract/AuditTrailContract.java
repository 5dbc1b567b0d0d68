package io.partnerconnect.domain.contract;

import static io.partnerconnect.domain.fixture.AnIntent.anIntent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.fixture.AnIntent;
import io.partnerconnect.domain.fixture.MovableClock;
import io.partnerconnect.domain.fixture.SequentialIds;
import io.partnerconnect.domain.fixture.SomeSights;
import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.audit.Action;
import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.model.audit.AuditEvent;
import io.partnerconnect.domain.model.audit.AuditEventId;
import io.partnerconnect.domain.model.audit.AuditOutcome;
import io.partnerconnect.domain.model.audit.AuditPhase;
import io.partnerconnect.domain.model.audit.AuditSubject;
import io.partnerconnect.domain.model.audit.AuditedOperation;
import io.partnerconnect.domain.model.audit.Denial;
import io.partnerconnect.domain.model.audit.EventFilter;
import io.partnerconnect.domain.model.audit.Reason;
import io.partnerconnect.domain.model.audit.Settlement;
import io.partnerconnect.domain.model.audit.Unsettled;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.page.Cursor;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.out.AuditLedger;
import io.partnerconnect.domain.port.out.AuditTrail;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link AuditTrail} must do. */
public abstract class AuditTrailContract {
    private static final Duration IN_FLIGHT = Duration.ofMinutes(5);
    private static final WorkspaceName PROD = new WorkspaceName("prod-eu");
    private static final PartnerKey FIVETRAN = new PartnerKey("fivetran");
    private static final Actor BOB = new Actor(Actor.Kind.API_KEY, "bob");

    private final MovableClock clock = new MovableClock();
    private final SequentialIds operations = new SequentialIds();

    /** Empty at the start of a test. */
    protected abstract AuditTrail trail();

    /** Writes what the trail reads. */
    protected abstract AuditLedger ledger();

    protected abstract DatabaseControls database();

    @Test
    void eventsComeNewestFirstAndThoseOfOneMomentStayInOneOrder() {
        // Given
        OperationId first = begun();
        OperationId second = begun();
        clock.advance(Duration.ofSeconds(1));
        OperationId third = begun();

        // When
        List<AuditEvent> events = all();

        // Then
        assertThat(operationsOf(events)).containsExactly(third, second, first);
        assertThat(all()).isEqualTo(events);
    }

    @Test
    void eventsAndWhatIsUnsettledAreOfWhatIsSeen() {
        // Given
        WorkspaceName other = new WorkspaceName("other");
        PartnerKey fivetran = new PartnerKey("fivetran");
        Stream.of(
                        AuditSubject.of(PROD),
                        AuditSubject.of(PROD, fivetran),
                        AuditSubject.of(other, fivetran),
                        AuditSubject.of(fivetran))
                .forEach(subject -> begun(
                        anIntent(operations.nextOperation(), clock.instant()).to(Action.RECORD_CONNECTION, subject)));
        ledger().deny(List.of(new Denial(AnIntent.ALICE, "GET /", null, "forbidden", 0, clock.instant())));
        clock.advance(Duration.ofSeconds(1));
        List<AuditEvent> every = all();
        assertThat(every).hasSize(5);

        for (Sight sight : SomeSights.ofEveryShape(PROD, other, fivetran)) {
            List<AuditEvent> seen = every.stream()
                    .filter(event -> event.subject() == null
                            ? sight.isEverything()
                            : sight.covers(
                                    event.subject().workspace(), event.subject().partner()))
                    .toList();

            // Then
            assertThat(trail().events(sight, EventFilter.any(), PageRequest.first(10))
                            .items())
                    .as("%s", sight)
                    .containsExactlyElementsOf(seen);
            assertThat(trail().unsettled(sight, clock.instant(), 10))
                    .as("%s", sight)
                    .extracting(Unsettled::operation)
                    .containsExactlyInAnyOrderElementsOf(
                            operationsOf(seen).stream().filter(Objects::nonNull).toList());
        }
    }

    @Test
    void pagesHoldEveryEventOnceAlsoWhenEventsAreAddedMeanwhile() {
        // Given
        List<OperationId> before = new ArrayList<>();
        IntStream.range(0, 7).forEach(each -> {
            before.addFirst(begun());
            clock.advance(Duration.ofNanos(each % 2 * 1000L));
        });
        clock.advance(Duration.ofSeconds(1));

        // When
        List<AuditEvent> read = new ArrayList<>();
        PageRequest request = PageRequest.first(3);
        while (request != null) {
            Page<AuditEvent> page = trail().events(Sight.everything(), EventFilter.any(), request);
            read.addAll(page.items());
            begun();
            request = page.next() == null ? null : new PageRequest(3, page.next());
        }

        // Then
        assertThat(operationsOf(read)).containsExactlyElementsOf(before);
    }

    @Test
    void aPageThatHoldsAllIsTheLast() {
        // Given
        begun();
        begun();

        // When
        Page<AuditEvent> page = trail().events(Sight.everything(), EventFilter.any(), PageRequest.first(2));

        // Then
        assertThat(page.items()).hasSize(2);
        assertThat(page.next()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x", "!! not ours !!", "AAAA", "2026-11-02T10:15:30.123456Z", "ZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZ"
            })
    void aCursorOfSomebodyElsesMakingIsInvalid(String cursor) {
        Throwable reading = catchThrowable(
                () -> trail().events(Sight.everything(), EventFilter.any(), new PageRequest(2, new Cursor(cursor))));

        assertThat(reading)
                .isInstanceOfSatisfying(
                        Failure.Invalid.class,
                        failure ->
                                assertThat(failure.errors()).extracting("field").containsExactly("page_token"));
    }

    @Test
    void eachFilterLetsItsOwnEventsPass() {
        // Given
        OperationId plain = begun();
        OperationId bobs =
                begun(anIntent(operations.nextOperation(), clock.instant()).by(BOB));
        OperationId recorded = begun(anIntent(operations.nextOperation(), clock.instant())
                .to(Action.RECORD_CONNECTION, AuditSubject.of(new WorkspaceName("another"), FIVETRAN)));
        ledger().conclude(bobs, new AuditOutcome.Succeeded(null), clock.instant());

        // Then
        assertThat(read(new EventFilter(PROD, null, null, null, AuditPhase.INTENT, null, null, null)))
                .containsExactlyInAnyOrder(plain, bobs);
        assertThat(read(new EventFilter(null, FIVETRAN, null, null, null, null, null, null)))
                .containsExactly(recorded);
        assertThat(read(new EventFilter(null, null, "bob", null, null, null, null, null)))
                .containsExactly(bobs, bobs);
        assertThat(read(new EventFilter(null, null, null, "connection.record", null, null, null, null)))
                .containsExactly(recorded);
        assertThat(read(new EventFilter(null, null, null, null, AuditPhase.OUTCOME, null, null, null)))
                .containsExactly(bobs);
        assertThat(read(new EventFilter(null, null, null, null, null, plain, null, null)))
                .containsExactly(plain);
        assertThat(read(new EventFilter(PROD, FIVETRAN, null, null, null, null, null, null)))
                .isEmpty();
    }

    @Test
    void theBeginningOfATimeIsIncludedAndItsEndIsNot() {
        // Given
        Instant from = clock.instant();
        OperationId first = begun();
        clock.advance(Duration.ofNanos(1000));
        Instant until = clock.instant();
        OperationId second = begun();

        // Then
        assertThat(read(new EventFilter(null, null, null, null, null, null, from, until)))
                .containsExactly(first);
        assertThat(read(new EventFilter(null, null, null, null, null, null, until, null)))
                .containsExactly(second);
    }

    @Test
    void anEventIsFoundByItsId() {
        // Given
        begun();
        begun();
        AuditEvent event = all().getLast();

        // Then
        assertThat(trail().find(event.id())).contains(event);
        assertThat(trail().find(new AuditEventId(new UUID(0x7000L, Long.MIN_VALUE))))
                .isEmpty();
    }

    @Test
    void aRunningOperationHasNoOutcome() {
        // Given
        AnIntent intent = anIntent(operations.nextOperation(), clock.instant()).because("tidy up", "T-1");
        begun(intent);

        // Then
        assertThat(trail().operation(intent.operation())).contains(operation(intent, null, null, null));
    }

    @Test
    void aStepSaysWhichOperationItIsOf() {
        // Given
        OperationId whole = operations.nextOperation();
        AnIntent step = anIntent(operations.nextOperation(), clock.instant()).asStepOf(whole);
        begun(step);

        // Then
        assertThat(trail().operation(step.operation()))
                .contains(operation(step, null, null, null))
                .map(AuditedOperation::partOf)
                .contains(whole);
    }

    @Test
    void anOperationThatEndedSaysHowAndWhen() {
        // Given
        AnIntent succeeded = anIntent(operations.nextOperation(), clock.instant());
        AnIntent failed = anIntent(operations.nextOperation(), clock.instant());
        AnIntent unknown = anIntent(operations.nextOperation(), clock.instant());
        List.of(succeeded, failed, unknown).forEach(this::begun);
        clock.advance(Duration.ofSeconds(2));

        // When
        ledger().conclude(succeeded.operation(), new AuditOutcome.Succeeded("token-7"), clock.instant());
        ledger().conclude(failed.operation(), new AuditOutcome.Failed("stale"), clock.instant());
        ledger().conclude(unknown.operation(), new AuditOutcome.Unknown("lost"), clock.instant());

        // Then
        assertThat(trail().operation(succeeded.operation()))
                .contains(operation(succeeded, clock.instant(), new AuditOutcome.Succeeded("token-7"), "token-7"));
        assertThat(trail().operation(failed.operation()))
                .contains(operation(failed, clock.instant(), new AuditOutcome.Failed("stale"), null));
        assertThat(trail().operation(unknown.operation()))
                .contains(operation(unknown, clock.instant(), new AuditOutcome.Unknown("lost"), null));
    }

    @Test
    void anOperationNobodyBeganIsNotFound() {
        assertThat(trail().operation(operations.nextOperation())).isEmpty();
    }

    @Test
    void operationsWithoutAnOutcomeOrWithAnUnknownOneAreUnsettledOldestFirst() {
        // Given
        OperationId unknown = begun();
        ledger().conclude(unknown, new AuditOutcome.Unknown("lost"), clock.instant());
        clock.advance(Duration.ofSeconds(1));
        Instant diedAt = clock.instant();
        OperationId died = begun();
        ledger().conclude(begun(), new AuditOutcome.Succeeded(null), clock.instant());
        ledger().conclude(begun(), new AuditOutcome.Failed("stale"), clock.instant());
        clock.advance(Duration.ofSeconds(1));

        // When
        List<Unsettled> unsettled = trail().unsettled(Sight.everything(), clock.instant(), 10);

        // Then
        assertThat(unsettled)
                .containsExactly(
                        new Unsettled(
                                unknown, Action.FORGET_WORKSPACE, AuditSubject.of(PROD), MovableClock.START, true),
                        new Unsettled(died, Action.FORGET_WORKSPACE, AuditSubject.of(PROD), diedAt, false));
    }

    @Test
    void whatBeganAtTheGivenTimeOrLaterIsNotUnsettledYet() {
        // Given
        begun();

        // Then
        assertThat(trail().unsettled(Sight.everything(), clock.instant(), 10)).isEmpty();
        assertThat(trail().unsettled(Sight.everything(), clock.instant().plusNanos(1000), 10))
                .hasSize(1);
    }

    @Test
    void noMoreUnsettledOperationsAreGivenThanAskedForAndThoseAreTheOldest() {
        // Given
        OperationId oldest = begun();
        clock.advance(Duration.ofSeconds(1));
        begun();
        clock.advance(Duration.ofSeconds(1));

        // When
        List<Unsettled> unsettled = trail().unsettled(Sight.everything(), clock.instant(), 1);

        // Then
        assertThat(unsettled).extracting(Unsettled::operation).containsExactly(oldest);
    }

    @Test
    void whatWasSettledIsNotUnsettledNorIsTheSettlingOperation() {
        // Given
        OperationId unknown = begun();
        OperationId settling = begun(settling(unknown));
        ledger().settle(unknown, settling, Settlement.UNDETERMINED, clock.instant());
        clock.advance(Duration.ofSeconds(1));

        // Then
        assertThat(trail().unsettled(Sight.everything(), clock.instant(), 10)).isEmpty();
    }

    @Test
    void aSettlingOperationThatDiedOrEndedUnknownIsUnsettledLikeAnyOther() {
        // Given
        OperationId unknown = begun();
        OperationId died = begun(settling(unknown));
        OperationId endedUnknown = begun(settling(unknown));
        ledger().conclude(endedUnknown, new AuditOutcome.Unknown("lost"), clock.instant());
        clock.advance(Duration.ofSeconds(1));

        // Then
        assertThat(trail().unsettled(Sight.everything(), clock.instant(), 10))
                .extracting(Unsettled::operation)
                .containsExactly(unknown, died, endedUnknown);
    }

    @ParameterizedTest
    @EnumSource
    void anOperationWithoutAnOutcomeIsUnsettledUnlessItIsDoneInSteps(Action action) {
        // Given
        begun(anIntent(operations.nextOperation(), clock.instant()).to(action, AuditSubject.of(PROD)));
        clock.advance(Duration.ofSeconds(1));

        // When
        List<Unsettled> unsettled = trail().unsettled(Sight.everything(), clock.instant(), 10);

        // Then
        assertThat(unsettled).hasSize(action.inSteps() ? 0 : 1);
    }

    @Test
    void aStepWithoutAnOutcomeIsNotUnsettledButOneWhoseOutcomeIsUnknownIs() {
        // Given
        OperationId whole =
                begun(anIntent(operations.nextOperation(), clock.instant()).to(Action.CONNECT, AuditSubject.of(PROD)));
        begun(anIntent(operations.nextOperation(), clock.instant()).asStepOf(whole));
        AnIntent unknown = anIntent(operations.nextOperation(), clock.instant()).asStepOf(whole);
        begun(unknown);
        ledger().conclude(unknown.operation(), new AuditOutcome.Unknown("lost"), clock.instant());
        clock.advance(Duration.ofSeconds(1));

        // When
        List<Unsettled> unsettled = trail().unsettled(Sight.everything(), clock.instant(), 10);

        // Then
        assertThat(unsettled)
                .containsExactly(
                        new Unsettled(unknown.operation(), unknown.action(), unknown.subject(), unknown.at(), true));
    }

    @Test
    void stepsThatAreNotUnsettledTakeNoPlaceAmongThoseThatAre() {
        // Given
        OperationId whole =
                begun(anIntent(operations.nextOperation(), clock.instant()).to(Action.ROTATE, AuditSubject.of(PROD)));
        IntStream.range(0, 5)
                .forEach(each -> begun(
                        anIntent(operations.nextOperation(), clock.instant()).asStepOf(whole)));
        clock.advance(Duration.ofSeconds(1));
        OperationId died = begun();
        clock.advance(Duration.ofSeconds(1));

        // When
        List<Unsettled> unsettled = trail().unsettled(Sight.everything(), clock.instant(), 1);

        // Then
        assertThat(unsettled).extracting(Unsettled::operation).containsExactly(died);
    }

    @ParameterizedTest
    @EnumSource
    void howAnUnknownOutcomeCameOutIsFoundByTheOperationItIsOf(Settlement settlement) {
        // Given
        OperationId unknown = begun();
        OperationId settling = begun(settling(unknown));

        // When
        ledger().settle(unknown, settling, settlement, clock.instant());

        // Then
        assertThat(trail().settlement(unknown)).contains(settlement);
        assertThat(trail().settlement(settling)).isEmpty();
    }

    @Test
    void whatIsNotSettledHasNoSettlement() {
        // Given
        OperationId unknown = begun();
        ledger().conclude(unknown, new AuditOutcome.Unknown("lost"), clock.instant());
        OperationId known = begun();
        ledger().conclude(known, new AuditOutcome.Failed("stale"), clock.instant());

        // Then
        assertThat(trail().settlement(unknown)).isEmpty();
        assertThat(trail().settlement(known)).isEmpty();
        assertThat(trail().settlement(operations.nextOperation())).isEmpty();
    }

    @Test
    void nothingCanBeReadWhileTheDatabaseDoesNotAnswer() {
        Unanswered.assertUnavailable(
                database(),
                Outage.DATABASE,
                List.of(
                        () -> trail().events(Sight.everything(), EventFilter.any(), PageRequest.first(1)),
                        () -> trail().find(new AuditEventId(operations.next())),
                        () -> trail().operation(operations.nextOperation()),
                        () -> trail().unsettled(Sight.everything(), clock.instant(), 1),
                        () -> trail().settlement(operations.nextOperation())));

        assertThat(all()).isEmpty();
    }

    private OperationId begun() {
        return begun(anIntent(operations.nextOperation(), clock.instant()));
    }

    private OperationId begun(AnIntent intent) {
        ledger().intend(intent.build(), IN_FLIGHT);
        return intent.operation();
    }

    private AnIntent settling(OperationId unknown) {
        return anIntent(operations.nextOperation(), clock.instant())
                .by(Actor.service("settle"))
                .to(Action.SETTLE, AuditSubject.of(unknown, PROD));
    }

    private List<AuditEvent> all() {
        return trail().events(Sight.everything(), EventFilter.any(), PageRequest.first(100))
                .items();
    }

    private List<OperationId> read(EventFilter filter) {
        return operationsOf(trail().events(Sight.everything(), filter, PageRequest.first(100))
                .items());
    }

    private static List<OperationId> operationsOf(List<AuditEvent> events) {
        return events.stream().map(AuditEvent::operation).toList();
    }

    private static AuditedOperation operation(
            AnIntent intent, @Nullable Instant concludedAt, @Nullable AuditOutcome outcome, @Nullable String result) {
        Reason reason = intent.reason();
        return new AuditedOperation(
                intent.operation(),
                intent.action(),
                intent.subject(),
                intent.actor(),
                reason,
                intent.at(),
                concludedAt,
                outcome,
                result,
                intent.partOf());
    }
}
