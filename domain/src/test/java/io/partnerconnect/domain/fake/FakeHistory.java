package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.model.audit.AuditEvent;
import io.partnerconnect.domain.model.audit.AuditEventId;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.history.Backlog;
import io.partnerconnect.domain.model.history.HistoryEpoch;
import io.partnerconnect.domain.model.history.HistoryHead;
import io.partnerconnect.domain.model.history.HistoryState;
import io.partnerconnect.domain.model.history.SignedCheckpoint;
import io.partnerconnect.domain.model.history.Subtree;
import io.partnerconnect.domain.model.history.Unsealed;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.port.out.HistoryExport;
import io.partnerconnect.domain.port.out.HistoryLog;
import io.partnerconnect.domain.port.out.SealedHistory;
import io.partnerconnect.evidence.ExportLine;
import io.partnerconnect.evidence.Hash;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** The history of a ledger in memory. */
public final class FakeHistory implements HistoryLog, SealedHistory, HistoryExport {
    private final FakeAuditLedger ledger;
    private final List<Unsealed> places = new ArrayList<>();
    private final NavigableMap<Long, HistoryHead> heads = new TreeMap<>();
    private final NavigableMap<Long, HistoryEpoch> epochs = new TreeMap<>();
    private final NavigableMap<Long, SignedCheckpoint> signed = new TreeMap<>();
    private final Map<List<Long>, Hash> kept = new HashMap<>();
    private final Set<AuditEventId> forged = new HashSet<>();
    private String database = "a database";
    private @Nullable Integer barrier;

    public FakeHistory(FakeAuditLedger ledger) {
        this.ledger = ledger;
    }

    /** Nothing that is written from now on gets a place before {@link #release()}: an older transaction is under way. */
    public synchronized void hold() {
        barrier = ledger.written().size();
    }

    public synchronized void release() {
        barrier = null;
    }

    /** Changes an event behind the service's back. */
    public synchronized void forge(AuditEventId event) {
        forged.add(event);
    }

    /** From now on it is another database, with the same rows. */
    public synchronized void move(String name) {
        database = name;
    }

    /** The database is again what it was after that head; what was signed of later ones is gone. */
    public synchronized void restore(long number) {
        heads.tailMap(number, false).clear();
        signed.tailMap(number, false).clear();
        long size = Objects.requireNonNull(heads.get(number)).tree().size();
        epochs.values().removeIf(epoch -> epoch.firstSize() > size);
        places.subList(Math.toIntExact(size), places.size()).clear();
    }

    /** Which event has which place. */
    public synchronized List<AuditEventId> places() {
        return places.stream().map(Unsealed::event).toList();
    }

    @Override
    public synchronized HistoryState state() {
        ledger.read(Outage.AUDIT);
        return new HistoryState(
                database,
                epochs.isEmpty() ? null : epochs.lastEntry().getValue(),
                heads.isEmpty() ? null : heads.lastEntry().getValue());
    }

    @Override
    public synchronized Optional<HistoryHead> head(long number) {
        ledger.read(Outage.AUDIT);
        return Optional.ofNullable(heads.get(number));
    }

    @Override
    public synchronized Backlog backlog(int most) {
        List<AuditEvent> written = ledger.read(Outage.AUDIT);
        Set<AuditEventId> placed = new HashSet<>(places());
        return new Backlog(
                written.subList(0, barrier == null ? written.size() : barrier).stream()
                        .filter(event -> !placed.contains(event.id()))
                        .limit(most)
                        .map(event -> new Unsealed(event.id(), leaf(event), !forged.contains(event.id())))
                        .toList(),
                null);
    }

    @Override
    public synchronized boolean append(HistoryEpoch epoch, HistoryHead head, Backlog backlog, List<Subtree> subtrees) {
        ledger.read(Outage.AUDIT);
        Set<AuditEventId> placed = new HashSet<>(places());
        if (heads.containsKey(head.number())
                || backlog.events().stream().anyMatch(event -> placed.contains(event.event()))) {
            return false;
        }
        heads.put(head.number(), head);
        places.addAll(backlog.events());
        subtrees.forEach(subtree -> kept.put(List.of((long) subtree.level(), subtree.position()), subtree.hash()));
        return true;
    }

    @Override
    public synchronized List<HistoryHead> unsigned() {
        ledger.read(Outage.AUDIT);
        return heads.values().stream()
                .filter(head -> !signed.containsKey(head.number()))
                .toList();
    }

    @Override
    public synchronized void keep(SignedCheckpoint checkpoint) {
        ledger.read(Outage.AUDIT);
        signed.putIfAbsent(checkpoint.checkpoint().number(), checkpoint);
    }

    @Override
    public synchronized boolean open(HistoryEpoch epoch) {
        ledger.read(Outage.AUDIT);
        return epochs.putIfAbsent(epoch.number(), epoch) == null;
    }

    @Override
    public synchronized Page<SignedCheckpoint> checkpoints(PageRequest page) {
        ledger.read();
        return FakePages.page(
                signed.descendingMap().values(),
                each -> "%020d".formatted(Long.MAX_VALUE - each.checkpoint().number()),
                page);
    }

    @Override
    public synchronized Optional<SignedCheckpoint> latest() {
        ledger.read();
        return signed.isEmpty()
                ? Optional.empty()
                : Optional.of(signed.lastEntry().getValue());
    }

    @Override
    public synchronized Optional<SignedCheckpoint> checkpoint(long number) {
        ledger.read();
        return Optional.ofNullable(signed.get(number));
    }

    @Override
    public synchronized Optional<SignedCheckpoint> covering(long size) {
        ledger.read();
        return signed.values().stream()
                .filter(each -> each.checkpoint().size() >= size)
                .findFirst();
    }

    @Override
    public synchronized OptionalLong place(AuditEventId event) {
        ledger.read();
        return IntStream.range(0, places.size())
                .filter(index -> places.get(index).event().equals(event))
                .asLongStream()
                .findFirst();
    }

    @Override
    public synchronized List<Hash> subtrees(int level, long first, int count) {
        ledger.read();
        return LongStream.range(first, first + count)
                .mapToObj(position -> level == 0
                        ? places.get(Math.toIntExact(position)).leaf()
                        : Objects.requireNonNull(kept.get(List.of((long) level, position))))
                .toList();
    }

    @Override
    public synchronized List<ExportLine.Event> events(long from, long until) {
        List<AuditEvent> written = ledger.read();
        return LongStream.range(from, Math.min(until, places.size()))
                .mapToObj(index -> line(index, written))
                .toList();
    }

    private ExportLine.Event line(long index, List<AuditEvent> written) {
        Unsealed place = places.get(Math.toIntExact(index));
        return new ExportLine.Event(
                index,
                place.leaf().toString(),
                written.stream()
                        .filter(event -> event.id().equals(place.event()))
                        .findFirst()
                        .map(this::seen)
                        .orElse(null));
    }

    @Override
    public synchronized List<SignedCheckpoint> checkpoints(long from, int most) {
        ledger.read();
        return signed.tailMap(from, true).values().stream().limit(most).toList();
    }

    /** In memory all that was written before an event that has its place has its own. */
    @Override
    public synchronized List<ExportLine.Stray> strays(int most) {
        ledger.read();
        return List.of();
    }

    /** As somebody sees it who looks at the columns. */
    private String seen(AuditEvent event) {
        return forged.contains(event.id()) ? text(event).replace("\"at\"", "\"when\"") : text(event);
    }

    private static Hash leaf(AuditEvent event) {
        return Hash.ofLeaf(text(event).getBytes(StandardCharsets.UTF_8));
    }

    private static String text(AuditEvent event) {
        return "{\"id\":\"%s\",\"at\":\"%s\",\"phase\":\"%s\",\"action\":\"%s\"}"
                .formatted(event.id().value(), event.at(), event.phase(), event.action());
    }
}
