package io.partnerconnect.domain.contract;

import static io.partnerconnect.domain.fixture.AnIntent.anIntent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.fixture.AnIntent;
import io.partnerconnect.domain.fixture.MovableClock;
import io.partnerconnect.domain.fixture.SequentialIds;
import io.partnerconnect.domain.fixture.Together;
import io.partnerconnect.domain.model.audit.Action;
import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.model.audit.AuditDetails;
import io.partnerconnect.domain.model.audit.AuditOutcome;
import io.partnerconnect.domain.model.audit.AuditSubject;
import io.partnerconnect.domain.model.audit.Reason;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.history.Backlog;
import io.partnerconnect.domain.model.history.HistoryEpoch;
import io.partnerconnect.domain.model.history.HistoryHead;
import io.partnerconnect.domain.model.history.SignedCheckpoint;
import io.partnerconnect.domain.model.history.Unsealed;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.retention.AuditMonth;
import io.partnerconnect.domain.model.retention.AuditPartition;
import io.partnerconnect.domain.model.retention.HoldId;
import io.partnerconnect.domain.model.retention.HoldSpan;
import io.partnerconnect.domain.model.retention.Keeping;
import io.partnerconnect.domain.model.retention.LegalHold;
import io.partnerconnect.domain.model.retention.MonthContents;
import io.partnerconnect.domain.model.retention.PartitionRemoval;
import io.partnerconnect.domain.port.out.AuditLedger;
import io.partnerconnect.domain.port.out.AuditPartitions;
import io.partnerconnect.domain.port.out.AuditTrail;
import io.partnerconnect.domain.port.out.HistoryExport;
import io.partnerconnect.domain.port.out.HistoryLog;
import io.partnerconnect.domain.port.out.LegalHolds;
import io.partnerconnect.domain.port.out.SealedHistory;
import io.partnerconnect.evidence.Checkpoint;
import io.partnerconnect.evidence.Frontier;
import io.partnerconnect.evidence.Places;
import io.partnerconnect.evidence.SignedNote;
import io.partnerconnect.evidence.SignerKey;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What every {@link AuditPartitions} must do. */
public abstract class AuditPartitionsContract {
    private static final AuditMonth OLD = AuditMonth.parse("2019-01");
    private static final AuditMonth OLDER = AuditMonth.parse("2018-06");
    private static final Period KEPT = Period.ofYears(7);
    private static final Duration IN_FLIGHT = Duration.ofMinutes(5);
    private static final SignerKey KEY = SignerKey.of("example.com/audit", new byte[32]);

    private final MovableClock clock = new MovableClock();
    private final SequentialIds ids = new SequentialIds();

    /** Empty at the start of a test. */
    protected abstract AuditPartitions partitions();

    /** What the same database is written and read by. */
    protected abstract Rest rest();

    /** The other ports to the same database. */
    public record Rest(
            AuditLedger ledger,
            AuditTrail trail,
            HistoryLog log,
            SealedHistory sealed,
            HistoryExport export,
            LegalHolds holds) {}

    /** All events that were recorded lately were recorded in that month instead. */
    protected abstract void recorded(AuditMonth month);

    protected abstract DatabaseControls database();

    @Test
    void aMonthIsTakenOutAsAWhole() {
        OperationId done = done();
        recorded(OLD);
        seal();
        OperationId removing = intended(OLD, Places.parse("0-1"));
        seal();

        PartitionRemoval removal = partitions().remove(OLD, Places.parse("0-1"), removing, KEPT);

        assertThat(removal.events()).isEqualTo(2);
        assertThat(removal.places()).isEqualTo(Places.parse("0-1"));
        assertThat(removal.by()).isEqualTo(AnIntent.ALICE);
        assertThat(removal.reason()).isEqualTo(new Reason("old"));
        assertThat(rest().trail().operation(done)).isEmpty();
        assertThat(rest().export().events(0, 3))
                .extracting(event -> event.content() == null)
                .containsExactly(true, true, false);
        assertThat(rest().sealed().subtrees(0, 0, 3)).hasSize(3);
    }

    @Test
    void whatWasRemovedIsTold() {
        PartitionRemoval removal = removed();

        assertThat(partitions().removedBy(removal.operation())).contains(removal);
        assertThat(partitions().removedBy(new OperationId(ids.next()))).isEmpty();
        assertThat(partitions().removedAt(1)).contains(removal);
        assertThat(partitions().removedAt(2)).isEmpty();
        assertThat(partitions().find(OLD, KEPT)).get().satisfies(month -> {
            assertThat(month.removal()).isEqualTo(removal);
            assertThat(month.contents()).isNull();
            assertThat(month.keeping()).isEmpty();
        });
        assertThat(partitions().all(KEPT)).extracting(AuditPartition::month).contains(OLD);
    }

    @Test
    void theSameOperationCanAskTwiceAndAnotherOneIsToldThatItIsGone() {
        PartitionRemoval removal = removed();

        assertThat(partitions().remove(OLD, removal.places(), removal.operation(), KEPT))
                .isEqualTo(removal);
        Throwable another =
                catchThrowable(() -> partitions().remove(OLD, removal.places(), new OperationId(ids.next()), KEPT));

        Ended.as(Failure.Conflict.class, "partition-removed", another);
    }

    @Test
    void ofManyWhoAskAtOnceOneRemoves() throws InterruptedException {
        done();
        recorded(OLD);
        seal();
        OperationId one = intended(OLD, Places.parse("0-1"));
        OperationId other = intended(OLD, Places.parse("0-1"));
        seal();

        List<Object> ends = Together.run(List.of(
                () -> partitions().remove(OLD, Places.parse("0-1"), one, KEPT),
                () -> partitions().remove(OLD, Places.parse("0-1"), other, KEPT)));

        assertThat(ends)
                .hasAtLeastOneElementOfType(PartitionRemoval.class)
                .hasAtLeastOneElementOfType(Failure.Conflict.class);
    }

    @Test
    void itsContentsAreCounted() {
        done();
        recorded(OLD);
        seal();

        assertThat(contents(OLD)).isEqualTo(new MonthContents(2, 0, Places.parse("0-1"), true, 0, 0));
        assertThat(partitions().find(OLD, KEPT).orElseThrow().keeping()).isEmpty();
    }

    @Test
    void aMonthThatIsNotThereIsNotRemoved() {
        Throwable thrown = catchThrowable(
                () -> partitions().remove(AuditMonth.parse("1999-12"), Places.NONE, new OperationId(ids.next()), KEPT));

        Ended.as(Failure.NotFound.class, "audit-partition-not-found", thrown);
        assertThat(partitions().find(AuditMonth.parse("1999-12"), KEPT)).isEmpty();
    }

    @Test
    void whatIsNotOldEnoughIsKept() {
        done();
        recorded(OLD);
        seal();

        isKept(Keeping.TOO_YOUNG, OLD, Places.parse("0-1"), Period.ofYears(50));
    }

    @Test
    void whatIsYoungerThanAYearIsKeptWhateverTheServiceSays() {
        done();
        seal();
        AuditMonth now = partitions().all(Period.ZERO).stream()
                .map(AuditPartition::month)
                .filter(month -> partitions()
                                .find(month, Period.ZERO)
                                .map(AuditPartition::contents)
                                .map(MonthContents::events)
                                .orElse(0L)
                        > 0)
                .findFirst()
                .orElseThrow();

        isKept(Keeping.TOO_YOUNG, now, Places.parse("0-1"), Period.ZERO);
    }

    @Test
    void whatALegalHoldTouchesIsKeptUntilItIsReleased() {
        done();
        recorded(OLD);
        seal();
        LegalHold hold = new LegalHold(
                new HoldId(ids.next()),
                new HoldSpan(OLD.until().minusSeconds(1), null),
                new LegalHold.Word(AnIntent.ALICE, new Reason("litigation"), null, clock.instant()),
                null);
        rest().holds().place(hold);

        isKept(Keeping.HELD, OLD, Places.parse("0-1"), KEPT);
        rest().holds().release(hold.id(), hold.placed());
        assertThat(partitions().find(OLD, KEPT).orElseThrow().keeping()).isEmpty();
    }

    @Test
    void aLegalHoldOfAnotherTimeKeepsNothing() {
        done();
        recorded(OLD);
        seal();
        rest().holds()
                .place(new LegalHold(
                        new HoldId(ids.next()),
                        new HoldSpan(OLD.until(), null),
                        new LegalHold.Word(AnIntent.ALICE, new Reason("litigation"), null, clock.instant()),
                        null));

        assertThat(partitions().find(OLD, KEPT).orElseThrow().keeping()).isEmpty();
    }

    @Test
    void whatIsNotSealedIsKept() {
        done();
        recorded(OLD);

        isKept(Keeping.UNSEALED, OLD, Places.NONE, KEPT);
    }

    @Test
    void whatIsNotSettledIsKept() {
        OperationId open = ids.nextOperation();
        rest().ledger().intend(anIntent(open, clock.instant()).build(), IN_FLIGHT);
        recorded(OLD);
        seal();

        isKept(Keeping.UNSETTLED, OLD, Places.parse("0"), KEPT);
        rest().ledger().conclude(open, new AuditOutcome.Unknown("lost"), clock.instant());
        isKept(Keeping.UNSETTLED, OLD, Places.parse("0"), KEPT);
    }

    @Test
    void theStepsOfWhatHasNotEndedAreKept() {
        OperationId whole = ids.nextOperation();
        OperationId step = ids.nextOperation();
        rest().ledger().intend(anIntent(whole, clock.instant()).build(), IN_FLIGHT);
        rest().ledger().intend(anIntent(step, clock.instant()).asStepOf(whole).build(), IN_FLIGHT);
        rest().ledger().conclude(step, new AuditOutcome.Succeeded(null), clock.instant());
        recorded(OLD);
        seal();

        isKept(Keeping.UNSETTLED, OLD, Places.parse("0-2"), KEPT);
    }

    @Test
    void whatBeganInAnOlderMonthIsKeptAsLongAsThat() {
        OperationId began = ids.nextOperation();
        rest().ledger().intend(anIntent(began, clock.instant()).build(), IN_FLIGHT);
        recorded(OLDER);
        rest().ledger().conclude(began, new AuditOutcome.Succeeded(null), clock.instant());
        recorded(OLD);
        seal();

        isKept(Keeping.OLDER_KEPT, OLD, Places.parse("1"), KEPT);
        assertThat(partitions().find(OLDER, KEPT).orElseThrow().keeping()).isEmpty();
    }

    @Test
    void whatNoPublishedCheckpointCoversIsKept() {
        done();
        recorded(OLD);
        sealWithoutPublishing();

        isKept(Keeping.NOT_PUBLISHED, OLD, Places.parse("0-1"), KEPT);
    }

    @Test
    void whatIsAtOtherPlacesThanWasSaidIsKept() {
        done();
        recorded(OLD);
        seal();
        OperationId removing = intended(OLD, Places.parse("0"));
        seal();

        Throwable thrown = catchThrowable(() -> partitions().remove(OLD, Places.parse("0"), removing, KEPT));

        assertThat(thrown).hasMessageContaining(Keeping.OTHER_PLACES.sentence());
    }

    @Test
    void nothingIsRemovedBeforeTheIntentIsPublished() {
        done();
        recorded(OLD);
        seal();
        OperationId removing = intended(OLD, Places.parse("0-1"));
        sealWithoutPublishing();

        Throwable thrown = catchThrowable(() -> partitions().remove(OLD, Places.parse("0-1"), removing, KEPT));

        assertThat(thrown).hasMessageContaining(Keeping.INTENT_NOT_PUBLISHED.sentence());
        assertThat(contents(OLD).events()).isEqualTo(2);
    }

    @Test
    void nothingIsRemovedUnderAnIntentThatSaysSomethingElse() {
        done();
        recorded(OLD);
        seal();
        OperationId removing = intended(OLDER, Places.parse("0-1"));
        seal();

        Throwable thrown = catchThrowable(() -> partitions().remove(OLD, Places.parse("0-1"), removing, KEPT));

        assertThat(thrown).hasMessageContaining(Keeping.INTENT_NOT_PUBLISHED.sentence());
    }

    @Test
    void nothingIsRemovedByAnOperationThatHasItsOutcome() {
        done();
        recorded(OLD);
        seal();
        OperationId removing = intended(OLD, Places.parse("0-1"));
        rest().ledger().conclude(removing, new AuditOutcome.Unknown("interrupted"), clock.instant());
        seal();

        Throwable thrown = catchThrowable(() -> partitions().remove(OLD, Places.parse("0-1"), removing, KEPT));

        assertThat(thrown).hasMessageContaining(Keeping.INTENT_NOT_PUBLISHED.sentence());
    }

    @Test
    void nothingIsPossibleWhileTheDatabaseDoesNotAnswer() {
        OperationId operation = ids.nextOperation();

        Unanswered.assertUnavailable(
                database(),
                Outage.DATABASE,
                List.of(
                        () -> partitions().all(KEPT),
                        () -> partitions().find(OLD, KEPT),
                        () -> partitions().removedBy(operation),
                        () -> partitions().removedAt(0)));
    }

    private PartitionRemoval removed() {
        done();
        recorded(OLD);
        seal();
        OperationId removing = intended(OLD, Places.parse("0-1"));
        seal();
        return partitions().remove(OLD, Places.parse("0-1"), removing, KEPT);
    }

    /** An operation that ended well: two events. */
    private OperationId done() {
        OperationId operation = ids.nextOperation();
        rest().ledger().intend(anIntent(operation, clock.instant()).build(), IN_FLIGHT);
        rest().ledger().conclude(operation, new AuditOutcome.Succeeded(null), clock.instant());
        return operation;
    }

    private OperationId intended(AuditMonth month, Places places) {
        OperationId operation = ids.nextOperation();
        rest().ledger()
                .intend(
                        anIntent(operation, clock.instant())
                                .to(Action.REMOVE_PARTITION, AuditSubject.of(month))
                                .saying(AuditDetails.of(places))
                                .because("old", "T-1")
                                .build(),
                        IN_FLIGHT);
        return operation;
    }

    private void isKept(Keeping keeping, AuditMonth month, Places places, Period kept) {
        OperationId removing = ids.nextOperation();

        Throwable thrown = catchThrowable(() -> partitions().remove(month, places, removing, kept));

        Ended.as(Failure.Conflict.class, "partition-kept", thrown);
        assertThat(thrown).hasMessageContaining(keeping.sentence());
        assertThat(partitions().find(month, kept).orElseThrow().keeping()).contains(keeping);
    }

    private MonthContents contents(AuditMonth month) {
        return Objects.requireNonNull(
                partitions().find(month, KEPT).orElseThrow().contents());
    }

    private void seal() {
        partitions().published(sealWithoutPublishing());
    }

    private long sealWithoutPublishing() {
        HistoryLog log = rest().log();
        if (log.state().epoch() == null) {
            log.open(new HistoryEpoch(1, 0, log.state().database(), clock.instant(), Actor.service("sealer")));
        }
        HistoryEpoch epoch = Objects.requireNonNull(log.state().epoch());
        HistoryHead last = log.state().head();
        Backlog backlog = log.backlog(100);
        Frontier tree = last == null ? Frontier.EMPTY : last.tree();
        for (Unsealed event : backlog.events()) {
            tree = tree.append(event.leaf());
        }
        HistoryHead next = new HistoryHead(last == null ? 0 : last.number() + 1, tree, clock.instant());
        assertThat(log.append(epoch, next, backlog, List.of())).isTrue();
        Checkpoint checkpoint = next.checkpoint("example.com/audit", epoch);
        log.keep(new SignedCheckpoint(
                checkpoint, SignedNote.sign(checkpoint.text(), List.of(KEY)).toString()));
        return next.number();
    }
}
