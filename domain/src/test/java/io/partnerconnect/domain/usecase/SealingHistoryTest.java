package io.partnerconnect.domain.usecase;

import static io.partnerconnect.domain.fixture.AnIntent.anIntent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.model.audit.AuditEvent;
import io.partnerconnect.domain.model.audit.AuditEventId;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.history.HistoryEpoch;
import io.partnerconnect.domain.model.history.SealingRefusal;
import io.partnerconnect.domain.model.history.SealingResult;
import io.partnerconnect.domain.model.history.SignedCheckpoint;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.port.in.Answer;
import io.partnerconnect.domain.port.in.OpenEpoch;
import io.partnerconnect.domain.port.in.SealHistory;
import io.partnerconnect.evidence.Checkpoint;
import io.partnerconnect.evidence.Hash;
import io.partnerconnect.evidence.SignedNote;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SealingHistoryTest {
    private final Installation here = new Installation();
    private final SealHistory seal = here.useCases.evidence().sealHistory();

    @Test
    void whatWasWrittenIsSealedSignedAndPublished() {
        write(3);

        assertThat(seal.run(100)).isEqualTo(new SealingResult.Sealed(3));

        assertThat(here.history.places()).isEqualTo(ids());
        SignedCheckpoint latest = here.history.latest().orElseThrow();
        assertThat(latest.checkpoint().size()).isEqualTo(3);
        assertThat(here.sink.published()).containsExactly(latest);
        assertThat(SignedNote.parse(latest.note())
                        .objection(List.of(
                                Installation.HISTORY_KEYS.signers().getFirst().verifier())))
                .isEmpty();
        assertThat(Checkpoint.parse(SignedNote.parse(latest.note()).text())).isEqualTo(latest.checkpoint());
    }

    @Test
    void whenNothingHappensThatIsSignedOnceAMinute() {
        seal.run(100);

        assertThat(seal.run(100)).isEqualTo(new SealingResult.NothingNew());
        here.clock.advance(Duration.ofSeconds(59));
        assertThat(seal.run(100)).isEqualTo(new SealingResult.NothingNew());
        here.clock.advance(Duration.ofSeconds(1));
        assertThat(seal.run(100)).isEqualTo(new SealingResult.Sealed(0));

        assertThat(here.sink.published())
                .extracting(signed -> signed.checkpoint().number())
                .containsExactly(0L, 1L);
    }

    @Test
    void aClockThatIsBehindDoesNotTakeTheHistoryBack() {
        write(1);
        seal.run(100);
        here.clock.advance(Duration.ofHours(-1));
        write(1);

        seal.run(100);

        assertThat(here.sink.published())
                .extracting(signed -> signed.checkpoint().at())
                .isSorted();
    }

    /** Each call a process makes to the outside is the last one of some process, before or after it had its effect. */
    @Test
    void whereverAProcessDiesTheNextOneGoesOnAndNothingIsSealedTwiceOrSignedDifferently() {
        int deaths = 0;
        for (boolean afterItsEffect : List.of(false, true)) {
            for (int calls = 0; calls < 24; calls++) {
                Installation installation = new Installation();
                SealHistory survivor = installation.useCases.evidence().sealHistory();
                write(installation, 2);
                survivor.run(100);
                write(installation, 3);
                Mortal process = new Mortal();
                process.dieAfter(calls, afterItsEffect);

                Throwable end = catchThrowable(() ->
                        installation.replica(process).evidence().sealHistory().run(100));
                deaths += end instanceof Mortal.Killed ? 1 : 0;
                List<SignedCheckpoint> before = installation.sink.published();
                survivor.run(100);

                assertThat(installation.history.places())
                        .as("died after %d calls", calls)
                        .isEqualTo(ids(installation));
                assertThat(installation.sink.published()).startsWith(before.toArray(SignedCheckpoint[]::new));
                assertThat(installation.history.unsigned()).isEmpty();
                assertThat(installation.history.latest())
                        .contains(installation.sink.published().getLast());
            }
        }
        assertThat(deaths).isGreaterThan(12);
    }

    @Test
    void aReplicaThatWasOvertakenLeavesItToTheOther() {
        write(2);
        Mortal slow = new Mortal();
        slow.before("append", 1, () -> seal.run(100));

        SealingResult result = here.replica(slow).evidence().sealHistory().run(100);

        assertThat(result).isEqualTo(new SealingResult.Overtaken());
        assertThat(here.history.places()).isEqualTo(ids());
        assertThat(here.sink.published()).hasSize(1);
    }

    @Test
    void aReplicaThatSleptBetweenThePlacesAndTheDatabaseIsNotTakenForARestoredOne() {
        seal.run(100);
        write(2);
        Mortal slow = new Mortal();
        slow.before("state", 1, () -> seal.run(100));

        assertThat(here.replica(slow).evidence().sealHistory().run(100)).isEqualTo(new SealingResult.NothingNew());
    }

    @Test
    void whileAPlaceOfPublicationDoesNotAnswerNothingIsSealed() {
        write(1);
        here.sink.cut();

        assertThat(catchThrowable(() -> seal.run(100))).isInstanceOf(Failure.Unavailable.class);

        assertThat(here.history.places()).isEmpty();
        here.sink.mend();
        assertThat(seal.run(100)).isEqualTo(new SealingResult.Sealed(1));
    }

    @Test
    void aDatabaseThatWasRestoredToBeforeWhatWasPublishedSignsNothing() {
        sealed(3);
        here.history.restore(1);
        write(1);

        assertThat(seal.run(100))
                .isEqualTo(new SealingResult.Refused(
                        SealingRefusal.ROLLED_BACK,
                        "checkpoint 2 of epoch 1, of 3 events, was published; the database has 2"));

        assertThat(here.sink.published()).hasSize(3);
        assertThat(here.history.places()).hasSize(2);
        assertThat(here.history.unsigned()).isEmpty();
    }

    @Test
    void aDatabaseWithAnotherHistoryOfTheSameLengthSignsNothing() {
        sealed(1);
        Checkpoint other = new Checkpoint("example.com/audit", 1, 1, 2, Hash.EMPTY, here.clock.instant());
        here.sink.publish(new SignedCheckpoint(
                other,
                SignedNote.sign(other.text(), Installation.HISTORY_KEYS.signers())
                        .toString()));
        write(1);

        assertThat(seal.run(100))
                .isInstanceOfSatisfying(
                        SealingResult.Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(SealingRefusal.ROLLED_BACK));
    }

    @Test
    void anEmptyDatabaseSignsNothingWhereSomethingWasPublished() {
        sealed(1);
        Installation empty = new Installation();
        empty.sink.publish(here.sink.published().getFirst());

        assertThat(empty.useCases.evidence().sealHistory().run(100)).isInstanceOf(SealingResult.Refused.class);

        assertThat(empty.history.state().epoch()).isNull();
    }

    @Test
    void anotherDatabaseSignsNothing() {
        sealed(1);
        here.history.move("another database");

        assertThat(seal.run(100))
                .isEqualTo(new SealingResult.Refused(
                        SealingRefusal.ANOTHER_DATABASE, "epoch 1 was begun in a database, this is another database"));
    }

    @Test
    void anEventThatTheServiceDidNotWriteGetsNoPlace() {
        write(2);
        here.history.forge(ids().getLast());

        assertThat(seal.run(100))
                .isEqualTo(new SealingResult.Refused(
                        SealingRefusal.FORGED_EVENT, "event " + ids().getLast().value()));

        assertThat(here.history.places()).isEmpty();
    }

    @Test
    void anEpochLetsARestoredHistoryGoOnUnderAnotherName() {
        sealed(3);
        here.history.restore(1);

        HistoryEpoch epoch = openEpoch();

        assertThat(epoch.number()).isEqualTo(2);
        assertThat(epoch.firstSize()).isEqualTo(2);
        assertThat(seal.run(100)).isInstanceOf(SealingResult.Sealed.class);
        Checkpoint latest = here.history.latest().orElseThrow().checkpoint();
        assertThat(latest.epoch()).isEqualTo(2);
        assertThat(latest.number()).isEqualTo(2);
        assertThat(here.sink.latest()).map(SignedCheckpoint::checkpoint).contains(latest);
        assertThat(seal.run(100)).isEqualTo(new SealingResult.NothingNew());
    }

    @Test
    void anEpochLetsAHistoryGoOnInAnotherDatabase() {
        sealed(1);
        here.history.move("another database");

        openEpoch();

        assertThat(seal.run(100)).isInstanceOf(SealingResult.Sealed.class);
    }

    @Test
    void anEmptyDatabaseBeginsAfterAllEpochsThatWerePublished() {
        sealed(3);
        here.history.restore(1);
        openEpoch();
        seal.run(100);
        Installation empty = new Installation();
        empty.sink.publish(here.sink.published().getLast());

        HistoryEpoch epoch = openEpoch(empty);

        assertThat(epoch.number()).isEqualTo(3);
        assertThat(empty.useCases.evidence().sealHistory().run(100)).isInstanceOf(SealingResult.Sealed.class);
    }

    @Test
    void anEpochIsNotOpenedWhereTheHistoryGoesOn() {
        sealed(1);

        assertThat(catchThrowable(this::openEpoch))
                .isInstanceOfSatisfying(
                        Failure.Conflict.class,
                        conflict -> assertThat(conflict.code()).isEqualTo("epoch-not-needed"));
    }

    private HistoryEpoch openEpoch() {
        return openEpoch(here);
    }

    private static HistoryEpoch openEpoch(Installation installation) {
        Mandate mandate = anIntent(installation.ids.nextOperation(), installation.clock.instant())
                .because("restored from last night's backup", "T-1")
                .build()
                .mandate();
        var answer = installation.useCases.evidence().openEpoch().handle(mandate, new OpenEpoch.Command());
        return ((Answer.Done<HistoryEpoch>) answer).result();
    }

    /** So many checkpoints, of one event more each. */
    private void sealed(int checkpoints) {
        for (int i = 0; i < checkpoints; i++) {
            write(1);
            seal.run(100);
        }
    }

    private void write(int events) {
        write(here, events);
    }

    private static void write(Installation installation, int events) {
        for (int i = 0; i < events; i++) {
            var intent = anIntent(installation.ids.nextOperation(), installation.clock.instant());
            installation.ledger.intend(intent.build(), Duration.ofMinutes(1));
        }
    }

    private List<AuditEventId> ids() {
        return ids(here);
    }

    private static List<AuditEventId> ids(Installation installation) {
        return installation.ledger.written().stream().map(AuditEvent::id).toList();
    }
}
