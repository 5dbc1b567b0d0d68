package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.model.audit.Action;
import io.partnerconnect.domain.model.audit.AuditEvent;
import io.partnerconnect.domain.model.audit.AuditEventId;
import io.partnerconnect.domain.model.audit.AuditPhase;
import io.partnerconnect.domain.model.audit.Reason;
import io.partnerconnect.domain.model.failure.Clash;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.retention.AuditMonth;
import io.partnerconnect.domain.model.retention.AuditPartition;
import io.partnerconnect.domain.model.retention.Keeping;
import io.partnerconnect.domain.model.retention.MonthContents;
import io.partnerconnect.domain.model.retention.PartitionRemoval;
import io.partnerconnect.domain.port.out.AuditPartitions;
import io.partnerconnect.evidence.Places;
import java.time.Instant;
import java.time.InstantSource;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The months of a ledger in memory. */
public final class FakeAuditPartitions implements AuditPartitions {
    private static final Period FLOOR = Period.ofYears(1);

    private final FakeAuditLedger ledger;
    private final FakeHistory history;
    private final FakeLegalHolds holds;
    private final InstantSource clock;
    private final Map<AuditEventId, AuditMonth> recordedIn = new HashMap<>();
    private final NavigableMap<AuditMonth, PartitionRemoval> removals = new TreeMap<>(Comparator.reverseOrder());
    private long published = -1;

    public FakeAuditPartitions(FakeAuditLedger ledger, FakeHistory history, FakeLegalHolds holds, InstantSource clock) {
        this.ledger = ledger;
        this.history = history;
        this.holds = holds;
        this.clock = clock;
    }

    /** All events that were recorded lately were recorded in that month instead. */
    public synchronized void recorded(AuditMonth month) {
        ledger.written().forEach(event -> recordedIn.putIfAbsent(event.id(), month));
    }

    private AuditMonth monthOf(AuditEvent event) {
        return recordedIn.getOrDefault(
                event.id(), new AuditMonth(YearMonth.from(event.at().atOffset(ZoneOffset.UTC))));
    }

    @Override
    public synchronized List<AuditPartition> all(Period kept) {
        return Stream.concat(removals.keySet().stream(), ledger.read().stream().map(this::monthOf))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .map(month -> partition(month, kept, false))
                .toList();
    }

    @Override
    public synchronized Optional<AuditPartition> find(AuditMonth month, Period kept) {
        List<AuditEvent> events = ledger.read();
        return removals.containsKey(month) || events.stream().anyMatch(in(month))
                ? Optional.of(partition(month, kept, !removals.containsKey(month)))
                : Optional.empty();
    }

    private AuditPartition partition(AuditMonth month, Period kept, boolean look) {
        return new AuditPartition(
                month, isRipe(month, kept), holds.of(month), look ? contents(month) : null, removals.get(month));
    }

    private boolean isRipe(AuditMonth month, Period kept) {
        Instant ended = month.until();
        return Stream.of(kept, FLOOR)
                .map(period -> ended.atOffset(ZoneOffset.UTC).plus(period).toInstant())
                .noneMatch(clock.instant()::isBefore);
    }

    private MonthContents contents(AuditMonth month) {
        List<AuditEvent> all = ledger.written();
        List<AuditEvent> inside = all.stream().filter(in(month)).toList();
        List<Long> placed = inside.stream()
                .flatMap(event -> history.place(event.id()).stream().boxed())
                .sorted()
                .toList();
        Places places = Places.NONE;
        for (long place : placed) {
            places = places.and(place);
        }
        long last = placed.isEmpty() ? 0 : placed.getLast() + 1;
        return new MonthContents(
                inside.size(),
                inside.size() - placed.size(),
                places,
                covers(last),
                inside.stream().filter(event -> isOpen(event)).count(),
                inside.stream().filter(event -> beganBefore(event, month, all)).count());
    }

    private boolean covers(long size) {
        return history.checkpoint(published)
                .filter(signed -> signed.checkpoint().size() >= size)
                .isPresent();
    }

    private boolean isOpen(AuditEvent event) {
        if (event.partOf() != null && !ledger.isConcluded(event.partOf())) {
            return true;
        }
        return event.phase() == AuditPhase.INTENT && ledger.unsettledAtAll(Objects.requireNonNull(event.operation()));
    }

    private boolean beganBefore(AuditEvent event, AuditMonth month, List<AuditEvent> all) {
        return (event.phase() == AuditPhase.OUTCOME || event.partOf() != null)
                && all.stream()
                        .filter(intent -> intent.phase() == AuditPhase.INTENT
                                && Stream.of(event.operation(), event.partOf(), event.settles())
                                        .anyMatch(id -> id != null && id.equals(intent.operation())))
                        .anyMatch(intent -> monthOf(intent).compareTo(month) < 0);
    }

    private Predicate<AuditEvent> in(AuditMonth month) {
        return event -> monthOf(event).equals(month);
    }

    @Override
    public synchronized void published(long checkpoint) {
        ledger.read();
        published = Math.max(published, checkpoint);
    }

    @Override
    public synchronized PartitionRemoval remove(AuditMonth month, Places places, OperationId operation, Period kept) {
        AuditPartition partition =
                find(month, kept).orElseThrow(() -> new Failure.NotFound(Missing.AUDIT_PARTITION, month.toString()));
        PartitionRemoval removal = partition.removal();
        if (removal != null) {
            return sameAgain(removal, operation);
        }
        partition.keeping().stream().findFirst().ifPresent(keeping -> {
            throw keeping.failure();
        });
        MonthContents contents = Objects.requireNonNull(partition.contents());
        if (!contents.places().equals(places)) {
            throw Keeping.OTHER_PLACES.failure();
        }
        AuditEvent intent = ledger.written().stream()
                .filter(event -> isIntent(event, month, places, operation))
                .findFirst()
                .orElseThrow(Keeping.INTENT_NOT_PUBLISHED::failure);
        return remove(month, contents, intent);
    }

    private static PartitionRemoval sameAgain(PartitionRemoval removal, OperationId operation) {
        if (removal.operation().equals(operation)) {
            return removal;
        }
        throw new Failure.Conflict(Clash.PARTITION_REMOVED, "The events were removed before.");
    }

    private boolean isIntent(AuditEvent event, AuditMonth month, Places places, OperationId operation) {
        return event.phase() == AuditPhase.INTENT
                && operation.equals(event.operation())
                && event.action().equals(Action.REMOVE_PARTITION.code())
                && Objects.requireNonNull(event.subject()).id().equals(month.toString())
                && ("places=" + places).equals(event.details().text())
                && !ledger.isConcluded(operation)
                && history.place(event.id()).stream().anyMatch(place -> covers(place + 1));
    }

    private PartitionRemoval remove(AuditMonth month, MonthContents contents, AuditEvent intent) {
        List<AuditEvent> gone = ledger.written().stream().filter(in(month)).toList();
        ledger.remove(gone);
        PartitionRemoval removal = new PartitionRemoval(
                month,
                contents.events(),
                contents.places(),
                gone.stream().map(AuditEvent::at).min(Comparator.naturalOrder()).orElse(null),
                gone.stream().map(AuditEvent::at).max(Comparator.naturalOrder()).orElse(null),
                Objects.requireNonNull(intent.operation()),
                intent.actor(),
                new Reason(Objects.requireNonNull(intent.reason())),
                clock.instant());
        removals.put(month, removal);
        return removal;
    }

    @Override
    public synchronized Optional<PartitionRemoval> removedBy(OperationId operation) {
        ledger.read();
        return removals.values().stream()
                .filter(removal -> removal.operation().equals(operation))
                .findFirst();
    }

    @Override
    public synchronized Optional<PartitionRemoval> removedAt(long place) {
        ledger.read();
        return removals.values().stream()
                .filter(removal -> removal.places().contains(place))
                .findFirst();
    }
}
