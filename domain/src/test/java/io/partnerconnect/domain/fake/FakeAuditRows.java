package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.model.audit.AuditDetails;
import io.partnerconnect.domain.model.audit.AuditEvent;
import io.partnerconnect.domain.model.audit.AuditEventId;
import io.partnerconnect.domain.model.audit.AuditOutcome;
import io.partnerconnect.domain.model.audit.AuditPhase;
import io.partnerconnect.domain.model.audit.AuditSubject;
import io.partnerconnect.domain.model.audit.AuditedOperation;
import io.partnerconnect.domain.model.audit.Denial;
import io.partnerconnect.domain.model.audit.EventFilter;
import io.partnerconnect.domain.model.audit.Intent;
import io.partnerconnect.domain.model.audit.SensitiveRead;
import io.partnerconnect.domain.model.audit.Settlement;
import io.partnerconnect.domain.model.audit.Unsettled;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.port.out.Ids;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of the audit in memory. */
final class FakeAuditRows {
    private static final Comparator<AuditEvent> OLDEST_FIRST = Comparator.comparing(AuditEvent::at)
            .thenComparing(event -> event.id().value().toString());

    private final Ids ids;
    private final List<AuditEvent> events = new ArrayList<>();
    private final Map<OperationId, Intent> intents = new LinkedHashMap<>();

    FakeAuditRows(Ids ids) {
        this.ids = ids;
    }

    List<AuditEvent> all() {
        return List.copyOf(events);
    }

    /** The first so many. */
    void keepOnly(int first) {
        List<AuditEvent> dropped = events.subList(first, events.size());
        dropped.stream()
                .filter(event -> event.phase() == AuditPhase.INTENT)
                .forEach(event -> intents.remove(event.operation()));
        dropped.clear();
    }

    void remove(List<AuditEvent> gone) {
        events.removeAll(gone);
        gone.stream()
                .filter(event -> event.phase() == AuditPhase.INTENT)
                .forEach(event -> intents.remove(event.operation()));
    }

    void add(Intent intent) {
        intents.put(intent.mandate().operation(), intent);
        add(intent, AuditPhase.INTENT, intent.at(), null, null, null, null);
    }

    void add(OperationId operation, AuditOutcome outcome, Instant at) {
        switch (outcome) {
            case AuditOutcome.Succeeded(String result) ->
                addOutcome(operation, at, null, AuditEvent.OutcomeKind.SUCCEEDED, null, result);
            case AuditOutcome.Failed(String code) ->
                addOutcome(operation, at, null, AuditEvent.OutcomeKind.FAILED, code, null);
            case AuditOutcome.Unknown(String code) ->
                addOutcome(operation, at, null, AuditEvent.OutcomeKind.UNKNOWN, code, null);
        }
    }

    void add(OperationId unknown, OperationId settling, Settlement settlement, Instant at) {
        addOutcome(settling, at, unknown, AuditEvent.OutcomeKind.SUCCEEDED, settlement.code(), null);
    }

    void add(Denial denial) {
        AuditSubject subject = denial.workspace() == null ? null : AuditSubject.of(denial.workspace());
        addAsked(AuditPhase.DENIED, denial.route(), denial.actor(), denial.at(), subject, denial.code());
    }

    void add(SensitiveRead read) {
        addAsked(AuditPhase.READ, read.route(), read.actor(), read.at(), read.subject(), null);
    }

    private void addAsked(
            AuditPhase phase,
            String route,
            Actor actor,
            Instant at,
            @Nullable AuditSubject subject,
            @Nullable String code) {
        events.add(new AuditEvent(
                nextId(), at, phase, route, actor, subject, null, null, null, null, null, null, code, null));
    }

    private void addOutcome(
            OperationId operation,
            Instant at,
            @Nullable OperationId settles,
            AuditEvent.OutcomeKind outcome,
            @Nullable String code,
            @Nullable String result) {
        Intent intent = intents.get(operation);
        if (intent == null) {
            throw new IllegalStateException("operation " + operation + " was never intended");
        }
        add(intent, AuditPhase.OUTCOME, at, settles, outcome, code, result);
    }

    private void add(
            Intent intent,
            AuditPhase phase,
            Instant at,
            @Nullable OperationId settles,
            AuditEvent.@Nullable OutcomeKind outcome,
            @Nullable String code,
            @Nullable String result) {
        var mandate = intent.mandate();
        events.add(new AuditEvent(
                nextId(),
                at,
                phase,
                intent.action().code(),
                mandate.actor(),
                intent.subject(),
                mandate.operation(),
                intent.partOf(),
                settles,
                mandate.reason() == null ? null : mandate.reason().value(),
                mandate.ticket() == null ? null : mandate.ticket().value(),
                outcome,
                code,
                result,
                phase == AuditPhase.INTENT ? intent.details() : AuditDetails.none()));
    }

    private AuditEventId nextId() {
        return new AuditEventId(ids.next());
    }

    Optional<AuditEvent> outcome(OperationId operation) {
        return events.stream()
                .filter(event -> event.phase() == AuditPhase.OUTCOME && operation.equals(event.operation()))
                .findFirst();
    }

    boolean isSettled(OperationId operation) {
        return events.stream().anyMatch(event -> operation.equals(event.settles()));
    }

    Page<AuditEvent> events(Sight sight, EventFilter filter, PageRequest page) {
        String after = FakePages.after(page);
        List<AuditEvent> rest = events.stream()
                .filter(event -> sees(sight, event.subject()) && passes(filter, event))
                .sorted(OLDEST_FIRST.reversed())
                .dropWhile(event -> !after.isEmpty() && key(event).compareTo(after) >= 0)
                .toList();
        return FakePages.cut(rest, FakeAuditRows::key, page.size());
    }

    static boolean sees(Sight sight, @Nullable AuditSubject subject) {
        return subject == null ? sight.isEverything() : sight.covers(subject.workspace(), subject.partner());
    }

    private static String key(AuditEvent event) {
        return "%020d %s"
                .formatted(
                        ChronoUnit.MICROS.between(Instant.EPOCH, event.at()),
                        event.id().value());
    }

    private static boolean passes(EventFilter filter, AuditEvent event) {
        AuditSubject subject = event.subject();
        return any(filter.workspace(), subject == null ? null : subject.workspace())
                && any(filter.partner(), subject == null ? null : subject.partner())
                && any(filter.actor(), event.actor().name())
                && any(filter.action(), event.action())
                && any(filter.phase(), event.phase())
                && any(filter.operation(), event.operation())
                && (filter.from() == null || !event.at().isBefore(filter.from()))
                && (filter.until() == null || event.at().isBefore(filter.until()));
    }

    private static boolean any(@Nullable Object wanted, @Nullable Object actual) {
        return wanted == null || Objects.equals(wanted, actual);
    }

    Optional<AuditedOperation> operation(OperationId id) {
        return Optional.ofNullable(intents.get(id)).map(intent -> {
            Optional<AuditEvent> outcome = outcome(id);
            return new AuditedOperation(
                    id,
                    intent.action(),
                    intent.subject(),
                    intent.mandate().actor(),
                    intent.mandate().reason(),
                    intent.at(),
                    outcome.map(AuditEvent::at).orElse(null),
                    outcome.map(FakeAuditRows::toDomain).orElse(null),
                    outcome.map(AuditEvent::result).orElse(null),
                    intent.partOf());
        });
    }

    private static AuditOutcome toDomain(AuditEvent event) {
        return switch (Objects.requireNonNull(event.outcome())) {
            case SUCCEEDED -> new AuditOutcome.Succeeded(event.result());
            case FAILED -> new AuditOutcome.Failed(Objects.requireNonNull(event.code()));
            case UNKNOWN -> new AuditOutcome.Unknown(Objects.requireNonNull(event.code()));
        };
    }

    /** What is not known how it ended, oldest first. */
    List<Unsettled> unsettled() {
        return events.stream()
                .filter(event -> event.phase() == AuditPhase.INTENT)
                .sorted(OLDEST_FIRST)
                .map(event -> Objects.requireNonNull(event.operation()))
                .filter(this::isOpen)
                .map(this::toUnsettled)
                .toList();
    }

    /** Without an outcome, what is done in steps is looked after by who carries it out. */
    private boolean isOpen(OperationId operation) {
        Intent intent = Objects.requireNonNull(intents.get(operation));
        return outcome(operation)
                .map(event -> event.outcome() == AuditEvent.OutcomeKind.UNKNOWN && !isSettled(operation))
                .orElse(intent.partOf() == null && !intent.action().inSteps());
    }

    /** How it came out in the end. */
    Optional<Settlement> settlement(OperationId unknown) {
        return events.stream()
                .filter(event -> unknown.equals(event.settles()))
                .findFirst()
                .map(event -> Settlement.of(String.valueOf(event.code())));
    }

    private Unsettled toUnsettled(OperationId operation) {
        Intent intent = Objects.requireNonNull(intents.get(operation));
        return new Unsettled(
                operation,
                intent.action(),
                intent.subject(),
                intent.at(),
                outcome(operation).isPresent());
    }
}
