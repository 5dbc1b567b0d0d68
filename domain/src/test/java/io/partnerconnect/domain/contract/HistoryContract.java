package io.partnerconnect.domain.contract;

import static io.partnerconnect.domain.fixture.AnIntent.anIntent;
import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.domain.fixture.AnIntent;
import io.partnerconnect.domain.fixture.MovableClock;
import io.partnerconnect.domain.fixture.SequentialIds;
import io.partnerconnect.domain.fixture.Together;
import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.model.audit.AuditEvent;
import io.partnerconnect.domain.model.audit.AuditEventId;
import io.partnerconnect.domain.model.audit.Denial;
import io.partnerconnect.domain.model.audit.EventFilter;
import io.partnerconnect.domain.model.audit.Intent;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.history.Backlog;
import io.partnerconnect.domain.model.history.HistoryEpoch;
import io.partnerconnect.domain.model.history.HistoryHead;
import io.partnerconnect.domain.model.history.SignedCheckpoint;
import io.partnerconnect.domain.model.history.Subtree;
import io.partnerconnect.domain.model.history.Unsealed;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.port.out.AuditLedger;
import io.partnerconnect.domain.port.out.AuditTrail;
import io.partnerconnect.domain.port.out.HistoryExport;
import io.partnerconnect.domain.port.out.HistoryLog;
import io.partnerconnect.domain.port.out.SealedHistory;
import io.partnerconnect.evidence.ExportLine;
import io.partnerconnect.evidence.Frontier;
import io.partnerconnect.evidence.Hash;
import io.partnerconnect.evidence.SignedNote;
import io.partnerconnect.evidence.SignerKey;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link HistoryLog}, {@link SealedHistory} and {@link HistoryExport} must do. */
public abstract class HistoryContract {
    private static final SignerKey KEY = SignerKey.of("example.com/audit", new byte[32]);
    private static final Duration IN_FLIGHT = Duration.ofMinutes(5);

    private final MovableClock clock = new MovableClock();
    private final SequentialIds operations = new SequentialIds();
    private HistoryEpoch epoch = new HistoryEpoch(1, 0, "", MovableClock.START, Actor.service("sealer"));

    /** Empty at the start of a test. */
    protected abstract HistoryLog log();

    protected abstract SealedHistory sealed();

    protected abstract HistoryExport export();

    /** Writes events to the same database. */
    protected abstract AuditLedger ledger();

    /** Reads them. */
    protected abstract AuditTrail trail();

    protected abstract DatabaseControls database();

    /** Begins a transaction that writes the intent; what is given back commits it. */
    protected abstract Runnable begun(Intent intent);

    /** Changes a column of an event as only a superuser can. */
    protected abstract void forge(AuditEventId event);

    @BeforeEach
    void begin() {
        epoch = new HistoryEpoch(1, 0, log().state().database(), clock.instant(), Actor.service("sealer"));
    }

    @Test
    void atFirstThereIsNothing() {
        assertThat(log().state().database()).isNotBlank();
        assertThat(log().state().epoch()).isNull();
        assertThat(log().state().head()).isNull();
        assertThat(log().head(0)).isEmpty();
        assertThat(log().unsigned()).isEmpty();
        assertThat(sealed().latest()).isEmpty();
        assertThat(sealed().checkpoint(0)).isEmpty();
        assertThat(sealed().covering(0)).isEmpty();
        assertThat(export().checkpoints(0, 10)).isEmpty();
    }

    @Test
    void anEpochIsOpenedOnce() {
        assertThat(log().open(epoch)).isTrue();
        assertThat(log().open(new HistoryEpoch(1, 7, "another", Instant.EPOCH, Actor.service("another"))))
                .isFalse();

        assertThat(log().state().epoch()).isEqualTo(epoch);
    }

    @Test
    void eventsGetTheirPlacesInTheOrderTheyWereWritten() {
        List<AuditEventId> written =
                IntStream.range(0, 5).mapToObj(i -> write()).toList();
        log().open(epoch);

        seal(100);

        assertThat(places(5)).isEqualTo(written);
        assertThat(log().state().size()).isEqualTo(5);
        assertThat(log().backlog(100).events()).isEmpty();
    }

    @Test
    void theLeafIsTheHashOfTheText() {
        write();
        log().open(epoch);

        seal(100);

        ExportLine.Event event = export().events(0, 1).getFirst();
        assertThat(event.leaf())
                .isEqualTo(Hash.ofLeaf(bytes(Objects.requireNonNull(event.content())))
                        .toString());
        assertThat(sealed().subtrees(0, 0, 1)).extracting(Hash::toString).containsExactly(event.leaf());
    }

    @Test
    void atMostSoManyAreTakenAtOnceAndNoneIsLeftOut() {
        List<AuditEventId> written =
                IntStream.range(0, 5).mapToObj(i -> write()).toList();
        log().open(epoch);

        assertThat(Stream.of(seal(2), seal(2), seal(2), seal(2))).containsExactly(2, 2, 1, 0);

        assertThat(places(5)).isEqualTo(written);
    }

    @Test
    void eventsOfOneTransactionAreTakenInPartsToo() {
        deny(7);
        log().open(epoch);

        assertThat(Stream.of(seal(3), seal(3), seal(3))).containsExactly(3, 3, 1);

        assertThat(places(7)).doesNotHaveDuplicates().hasSize(7);
    }

    @Test
    void whatWasWrittenLaterGoesOnWhereTheHistoryWas() {
        AuditEventId first = write();
        log().open(epoch);
        seal(100);
        AuditEventId second = write();

        seal(100);

        assertThat(places(2)).containsExactly(first, second);
        assertThat(log().head(0)).isPresent();
        assertThat(log().state().head()).isEqualTo(log().head(1).orElseThrow());
    }

    @Test
    void aTransactionThatEndsLateIsNotSkipped() {
        log().open(epoch);
        seal(100);
        var late = anIntent(operations.nextOperation(), clock.instant());
        Runnable commit = begun(late.build());
        List<AuditEventId> others = IntStream.range(0, 3).mapToObj(i -> write()).toList();
        seal(100);

        commit.run();
        seal(100);

        assertThat(placed()).hasSize(4).containsAll(others).contains(event(late).id());
    }

    @Test
    void aTransactionThatEndsLateIsNotSkippedByAnEpochsFirstLookEither() {
        var late = anIntent(operations.nextOperation(), clock.instant());
        Runnable commit = begun(late.build());
        write();
        log().open(epoch);
        seal(100);

        commit.run();
        seal(100);

        assertThat(placed()).hasSize(2).contains(event(late).id());
    }

    @Test
    void whileManyWriteAtOnceEachEventGetsOnePlace() throws InterruptedException {
        log().open(epoch);
        List<Callable<Boolean>> all = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            all.add(() -> {
                write();
                write();
                return true;
            });
            all.add(() -> {
                seal(5);
                return true;
            });
        }
        Together.run(all);

        while (seal(100) > 0) {
            assertThat(log().state().size()).isPositive();
        }

        assertThat(placed()).hasSize(48).doesNotHaveDuplicates();
        assertThat(Objects.requireNonNull(log().state().head()).tree().root())
                .isEqualTo(rootOf(sealed().subtrees(0, 0, 48)));
    }

    @Test
    void whoIsSecondAppendsNothing() throws InterruptedException {
        write();
        log().open(epoch);
        Backlog backlog = log().backlog(100);
        HistoryHead head = next(backlog, new ArrayList<>());

        List<Object> appended =
                Together.run(Collections.nCopies(4, () -> log().append(epoch, head, backlog, List.of())));

        assertThat(appended).containsExactlyInAnyOrder(true, false, false, false);
        assertThat(placed()).hasSize(1);
        assertThat(log().unsigned()).containsExactly(head);
    }

    @Test
    void anEventThatHasItsPlaceGetsNoSecondOne() {
        write();
        log().open(epoch);
        Backlog backlog = log().backlog(100);
        log().append(epoch, next(backlog, new ArrayList<>()), backlog, List.of());

        assertThat(log().append(epoch, next(backlog, new ArrayList<>()), backlog, List.of()))
                .isFalse();

        assertThat(log().state().size()).isEqualTo(1);
        assertThat(log().unsigned()).hasSize(1);
    }

    @Test
    void aHeadWithoutNewEventsIsKept() {
        write();
        log().open(epoch);
        seal(100);
        clock.advance(Duration.ofMinutes(1));

        seal(100);

        assertThat(log().unsigned()).extracting(HistoryHead::number).containsExactly(0L, 1L);
        assertThat(log().unsigned())
                .extracting(HistoryHead::tree)
                .containsOnly(log().unsigned().getFirst().tree());
        assertThat(log().unsigned().getLast().at()).isEqualTo(clock.instant());
    }

    @Test
    void whatWasSignedIsKeptOnce() {
        log().open(epoch);
        seal(100);
        HistoryHead head = log().unsigned().getFirst();
        SignedCheckpoint first = signed(head);

        log().keep(first);
        log().keep(new SignedCheckpoint(first.checkpoint(), "another"));

        assertThat(log().unsigned()).isEmpty();
        assertThat(sealed().checkpoint(0)).contains(first);
        assertThat(sealed().latest()).contains(first);
        assertThat(export().checkpoints(0, 10)).containsExactly(first);
    }

    @Test
    void checkpointsAreListedNewestFirstAndExportedOldestFirst() {
        log().open(epoch);
        for (int i = 0; i < 5; i++) {
            write();
            seal(100);
        }
        log().unsigned().forEach(head -> log().keep(signed(head)));

        var page = sealed().checkpoints(PageRequest.first(2));
        var second = sealed().checkpoints(new PageRequest(2, page.next()));
        var third = sealed().checkpoints(new PageRequest(2, second.next()));

        assertThat(Stream.of(page, second, third).flatMap(each -> each.items().stream()))
                .extracting(signed -> signed.checkpoint().number())
                .containsExactly(4L, 3L, 2L, 1L, 0L);
        assertThat(third.next()).isNull();
        assertThat(export().checkpoints(1, 3))
                .extracting(signed -> signed.checkpoint().number())
                .containsExactly(1L, 2L, 3L);
    }

    @Test
    void theFirstCheckpointThatCoversSoManyIsFound() {
        log().open(epoch);
        for (int i = 0; i < 3; i++) {
            deny(2);
            seal(100);
        }
        log().unsigned().forEach(head -> log().keep(signed(head)));

        assertThat(sealed().covering(3))
                .get()
                .extracting(s -> s.checkpoint().number())
                .isEqualTo(1L);
        assertThat(sealed().covering(6))
                .get()
                .extracting(s -> s.checkpoint().number())
                .isEqualTo(2L);
        assertThat(sealed().covering(7)).isEmpty();
    }

    @Test
    void thePlaceOfAnEventIsFound() {
        write();
        AuditEventId second = write();
        log().open(epoch);
        seal(100);
        AuditEventId without = write();

        assertThat(sealed().place(second)).hasValue(1);
        assertThat(sealed().place(without)).isEmpty();
    }

    @Test
    void subtreesOf256EventsAreKept() {
        deny(600);
        log().open(epoch);

        seal(1_000);

        List<Hash> leaves = sealed().subtrees(0, 0, 600);
        assertThat(sealed().subtrees(8, 0, 2))
                .containsExactly(rootOf(leaves.subList(0, 256)), rootOf(leaves.subList(256, 512)));
    }

    @Test
    void anEventThatWasChangedBeforeItGotItsPlaceIsNotAuthentic() {
        AuditEventId honest = write();
        AuditEventId changed = write();
        forge(changed);

        List<Unsealed> events = log().backlog(10).events();

        assertThat(events)
                .filteredOn(Unsealed::authentic)
                .extracting(Unsealed::event)
                .containsExactly(honest);
        assertThat(events).hasSize(2);
    }

    @Test
    void anEventThatWasChangedAfterwardsIsExportedAsItIsNow() {
        AuditEventId changed = write();
        write();
        log().open(epoch);
        seal(100);

        forge(changed);

        assertThat(export().events(0, 2))
                .extracting(event -> event.leaf()
                        .equals(Hash.ofLeaf(bytes(Objects.requireNonNull(event.content())))
                                .toString()))
                .containsExactly(false, true);
    }

    @Test
    void aPartOfTheEventsIsExported() {
        deny(10);
        log().open(epoch);
        seal(100);

        assertThat(export().events(3, 6)).extracting(ExportLine.Event::index).containsExactly(3L, 4L, 5L);
        assertThat(export().strays(10)).isEmpty();
    }

    @Test
    void nothingIsPossibleWhileTheDatabaseDoesNotAnswer() {
        log().open(epoch);
        seal(100);
        HistoryHead head = log().unsigned().getFirst();

        Unanswered.assertUnavailable(
                database(),
                Outage.AUDIT,
                List.of(
                        () -> log().state(),
                        () -> log().head(0),
                        () -> log().backlog(1),
                        () -> log().append(epoch, head, new Backlog(List.of(), null), List.of()),
                        () -> log().unsigned(),
                        () -> log().keep(signed(head)),
                        () -> log().open(epoch)));
        Unanswered.assertUnavailable(
                database(),
                Outage.DATABASE,
                List.of(
                        () -> sealed().checkpoints(PageRequest.first(1)),
                        () -> sealed().latest(),
                        () -> sealed().checkpoint(0),
                        () -> sealed().covering(0),
                        () -> sealed().place(new AuditEventId(operations.next())),
                        () -> sealed().subtrees(0, 0, 1),
                        () -> export().events(0, 1),
                        () -> export().checkpoints(0, 1),
                        () -> export().strays(1)));
    }

    private AuditEventId write() {
        var intent = anIntent(operations.nextOperation(), clock.instant());
        ledger().intend(intent.build(), IN_FLIGHT);
        return event(intent).id();
    }

    private void deny(int times) {
        ledger().deny(IntStream.range(0, times)
                .mapToObj(i -> new Denial(AnIntent.ALICE, "GET /" + i, null, "forbidden", 0, clock.instant()))
                .toList());
    }

    private AuditEvent event(AnIntent intent) {
        EventFilter filter = new EventFilter(null, null, null, null, null, intent.operation(), null, null);
        return trail().events(Sight.everything(), filter, PageRequest.first(1))
                .items()
                .getFirst();
    }

    /** Gives the next events their places. */
    private int seal(int most) {
        Backlog backlog = log().backlog(most);
        List<Subtree> completed = new ArrayList<>();
        HistoryHead head = next(backlog, completed);
        return log().append(epoch, head, backlog, completed) ? backlog.events().size() : 0;
    }

    private HistoryHead next(Backlog backlog, List<Subtree> completed) {
        HistoryHead last = log().state().head();
        Frontier tree = last == null ? Frontier.EMPTY : last.tree();
        for (Unsealed event : backlog.events()) {
            tree = tree.append(event.leaf(), (level, position, hash) -> {
                if (level > 0 && level % Subtree.STRIDE == 0) {
                    completed.add(new Subtree(level, position, hash));
                }
            });
        }
        return new HistoryHead(last == null ? 0 : last.number() + 1, tree, clock.instant());
    }

    private SignedCheckpoint signed(HistoryHead head) {
        var checkpoint = head.checkpoint("example.com/audit", epoch);
        return new SignedCheckpoint(
                checkpoint, SignedNote.sign(checkpoint.text(), List.of(KEY)).toString());
    }

    /** The events at the first places, in order. */
    private List<AuditEventId> places(int count) {
        return placed().subList(0, count);
    }

    private List<AuditEventId> placed() {
        return export().events(0, Integer.MAX_VALUE).stream()
                .map(event -> AuditEventId.parse(Objects.requireNonNull(event.content())
                        .split("\"id\":\"", 2)[1]
                        .substring(0, 36)))
                .toList();
    }

    private static Hash rootOf(List<Hash> leaves) {
        Frontier tree = Frontier.EMPTY;
        for (Hash leaf : leaves) {
            tree = tree.append(leaf);
        }
        return tree.root();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
