package io.partnerconnect.domain.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.fixture.AnIntent;
import io.partnerconnect.domain.model.audit.AuditEvent;
import io.partnerconnect.domain.model.audit.AuditOutcome;
import io.partnerconnect.domain.model.audit.AuditPhase;
import io.partnerconnect.domain.model.audit.Intent;
import io.partnerconnect.domain.model.audit.Reason;
import io.partnerconnect.domain.model.audit.Settlement;
import io.partnerconnect.domain.model.audit.Ticket;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.retention.AuditMonth;
import io.partnerconnect.domain.model.retention.HoldId;
import io.partnerconnect.domain.model.retention.HoldSpan;
import io.partnerconnect.domain.model.retention.Keeping;
import io.partnerconnect.domain.model.retention.LegalHold;
import io.partnerconnect.domain.model.retention.PartitionRemoval;
import io.partnerconnect.domain.port.in.PlaceHold;
import io.partnerconnect.domain.port.in.ReleaseHold;
import io.partnerconnect.domain.port.in.RemovePartition;
import io.partnerconnect.evidence.ExportLine;
import io.partnerconnect.evidence.Places;
import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a month of the audit goes, and what keeps it. */
class RemovePartitionTest {
    private static final AuditMonth OLD = AuditMonth.parse("2019-01");
    private static final Period KEPT = Period.ofYears(7);
    private static final RemovePartition.Command REMOVE = new RemovePartition.Command(OLD, Places.parse("0-3"));

    private final Installation here = new Installation();
    private final RetentionUseCases retention = here.useCases.retention(KEPT);

    /** Two operations that ended well, long ago. */
    private void somethingOld(Installation installation) {
        for (int i = 0; i < 2; i++) {
            OperationId operation = installation.ids.nextOperation();
            installation.ledger.intend(
                    AnIntent.anIntent(operation, installation.clock.instant()).build(), Duration.ofMinutes(1));
            installation.ledger.conclude(operation, new AuditOutcome.Succeeded(null), installation.clock.instant());
        }
        installation.partitions.recorded(OLD);
        installation.useCases.evidence().sealHistory().run(100);
    }

    @Test
    void thatItIsGoingToBeRemovedIsSealedAndPublishedBeforeItIs() {
        somethingOld(here);

        PartitionRemoval removal = Answers.done(retention.removePartition().handle(mandate(), REMOVE));

        AuditEvent intent = only("INTENT");
        assertThat(removal.places()).isEqualTo(REMOVE.places());
        assertThat(intent.details().text()).isEqualTo("places=0-3");
        assertThat(here.history.place(intent.id())).hasValue(4);
        assertThat(here.sink.published().getLast().checkpoint().size()).isEqualTo(5);
        assertThat(only("OUTCOME").result()).isEqualTo("2019-01");
    }

    @Test
    void itsHashesAreExportedWithoutTheEvents() {
        somethingOld(here);
        retention.removePartition().handle(mandate(), REMOVE);

        List<ExportLine> lines = new ArrayList<>();
        here.useCases.evidence().exportHistory().export(lines::add);

        assertThat(lines)
                .filteredOn(ExportLine.Event.class::isInstance)
                .map(line -> ((ExportLine.Event) line).content() == null)
                .containsExactly(true, true, true, true, false);
    }

    @Test
    void whatIsKeptIsAFailureThatSaysWhy() {
        somethingOld(here);
        hold(new HoldSpan(null, OLD.until()));

        Throwable thrown = catchThrowable(() -> retention.removePartition().handle(mandate(), REMOVE));

        assertThat(thrown).isInstanceOf(Failure.Conflict.class).hasMessageContaining(Keeping.HELD.sentence());
        assertThat(only("OUTCOME").code()).isEqualTo("partition-kept");
    }

    @Test
    void whileAPlaceOfPublicationDoesNotAnswerNothingIsRemoved() {
        somethingOld(here);
        here.sink.cut();

        Throwable thrown = catchThrowable(() -> retention.removePartition().handle(mandate(), REMOVE));

        assertThat(thrown).isInstanceOf(Failure.Unavailable.class);
        assertThat(here.partitions.removedAt(0)).isEmpty();
    }

    @Test
    void whatARestoredDatabaseLacksKeepsAll() {
        somethingOld(here);
        here.history.move("another database");

        Throwable thrown = catchThrowable(() -> retention.removePartition().handle(mandate(), REMOVE));

        assertThat(thrown).isInstanceOf(Failure.Conflict.class).hasMessageContaining("is not the one the history");
        assertThat(here.partitions.removedAt(0)).isEmpty();
    }

    @Test
    void aProcessThatDiedAfterTheRemovalIsSettledAsDone() {
        somethingOld(here);
        OperationId died = intendedOnly();
        here.useCases.evidence().sealHistory().run(100);
        here.partitions.published(here.sink.published().getLast().checkpoint().number());
        here.partitions.remove(OLD, REMOVE.places(), died, KEPT);

        assertThat(settlementOf(died)).isEqualTo(Settlement.TOOK_EFFECT);
    }

    @Test
    void aProcessThatDiedBeforeTheRemovalIsSettledAsNotDone() {
        somethingOld(here);

        assertThat(settlementOf(intendedOnly())).isEqualTo(Settlement.HAD_NO_EFFECT);
    }

    @Test
    void anEventThatWasRemovedIsToldToBe() {
        somethingOld(here);
        AuditEvent event = here.ledger.written().getFirst();
        retention.removePartition().handle(mandate(), REMOVE);

        Throwable thrown = catchThrowable(() -> here.useCases.browseAudit().get(event.id()));

        assertThat(thrown)
                .isInstanceOf(Failure.NotFound.class)
                .hasMessageContaining("removed by retention with all that was recorded in 2019-01");
        assertThat(here.useCases
                        .evidence()
                        .browseHistory()
                        .prove(event.id())
                        .proof()
                        .index())
                .isZero();
    }

    @Test
    void aHoldIsPlacedAndReleasedWithAReason() {
        LegalHold placed = hold(new HoldSpan(OLD.from(), null));

        LegalHold released =
                Answers.done(retention.releaseHold().handle(mandate(), new ReleaseHold.Command(placed.id())));

        assertThat(placed.released()).isNull();
        assertThat(released.released())
                .isEqualTo(
                        new LegalHold.Word(AnIntent.ALICE, new Reason("old"), new Ticket("T-1"), here.clock.instant()));
        assertThat(retention.browseRetention().hold(placed.id())).isEqualTo(released);
        Throwable none = catchThrowable(() -> retention.browseRetention().hold(new HoldId(here.ids.next())));
        assertThat(none).isInstanceOf(Failure.NotFound.class);
    }

    @Test
    void toRemoveAMonthAndToReleaseAHoldAnotherPersonIsNeeded() {
        Guarded guarded = new Guarded();
        somethingOld(guarded.installation);
        RetentionUseCases here = guarded.installation.useCases.retention(KEPT);
        LegalHold hold = Answers.done(here.placeHold()
                .handle(
                        guarded.mandate(Guarded.ALICE),
                        new PlaceHold.Command(new HoldId(guarded.installation.ids.next()), new HoldSpan(null, null))));
        ReleaseHold.Command release = new ReleaseHold.Command(hold.id());

        Throwable alone = catchThrowable(() -> here.releaseHold().handle(guarded.mandate(Guarded.ALICE), release));
        Throwable neither = catchThrowable(() -> here.removePartition().handle(guarded.mandate(Guarded.ALICE), REMOVE));
        guarded.approved(release);
        guarded.approved(REMOVE);

        assertThat(alone).hasMessageContaining("AUDIT_REMOVAL");
        assertThat(neither).hasMessageContaining("AUDIT_REMOVAL");
        assertThat(here.releaseHold().handle(guarded.mandate(Guarded.ALICE), release))
                .isNotNull();
        assertThat(Answers.done(here.removePartition().handle(guarded.mandate(Guarded.ALICE), REMOVE))
                        .month())
                .isEqualTo(OLD);
    }

    private LegalHold hold(HoldSpan span) {
        return Answers.done(
                retention.placeHold().handle(mandate(), new PlaceHold.Command(new HoldId(here.ids.next()), span)));
    }

    private OperationId intendedOnly() {
        OperationId operation = here.ids.nextOperation();
        here.ledger.intend(
                new Intent(
                        mandate(operation),
                        Audits.action(REMOVE),
                        Audits.subject(REMOVE),
                        here.clock.instant(),
                        null,
                        REMOVE.details()),
                Duration.ofMinutes(1));
        return operation;
    }

    private Settlement settlementOf(OperationId operation) {
        var settling = here.useCases.settleUnknowns();
        for (int run = 0; run < 3; run++) {
            here.clock.advance(Duration.ofMinutes(5));
            settling.run();
        }
        return here.ledger.settlement(operation).orElseThrow();
    }

    private AuditEvent only(String phase) {
        return here.ledger.written().stream()
                .filter(event ->
                        event.action().equals("audit.remove-partition") && event.phase() == AuditPhase.valueOf(phase))
                .findFirst()
                .orElseThrow();
    }

    private Mandate mandate() {
        return mandate(here.ids.nextOperation());
    }

    private static Mandate mandate(OperationId operation) {
        return new Mandate(operation, AnIntent.ALICE, new Reason("old"), new Ticket("T-1"), null);
    }
}
