package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.approval.Warrant;
import io.partnerconnect.domain.model.audit.Admission;
import io.partnerconnect.domain.model.audit.AuditOutcome;
import io.partnerconnect.domain.model.audit.Intent;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.failure.Clash;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.operation.Effect;
import io.partnerconnect.domain.model.operation.Lease;
import io.partnerconnect.domain.model.operation.Operation;
import io.partnerconnect.domain.model.operation.OperationFilter;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.operation.OperationState;
import io.partnerconnect.domain.model.operation.Progress;
import io.partnerconnect.domain.model.operation.RequestKey;
import io.partnerconnect.domain.model.operation.Step;
import io.partnerconnect.domain.model.operation.StepResult;
import io.partnerconnect.domain.model.operation.StepState;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.rotation.CutOver;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.out.OperationJournal;
import io.partnerconnect.domain.port.out.Operations;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Operations in memory, together with the audit in memory. */
public final class FakeOperations implements OperationJournal, Operations {
    /** An operation as it is kept; {@code heldUntil} is null when it was let go. */
    record Kept(Operation operation, long fence, @Nullable Instant heldUntil) {
        boolean isOpenIn(WorkspaceName workspace) {
            return isOpen() && operation.connection().workspace().equals(workspace);
        }

        private boolean isOpen() {
            return operation.state() instanceof OperationState.Open;
        }

        private Instant due() {
            return switch (operation.state()) {
                case OperationState.Running running -> running.due();
                case OperationState.Waiting waiting -> waiting.due();
                case OperationState.Undoing undoing -> undoing.due();
                case OperationState.Held held -> Instant.MAX;
                case OperationState.Ended ended -> Instant.MAX;
            };
        }
    }

    private final FakeDatabase database;
    private final FakeAuditLedger ledger;
    private final InstantSource clock;

    /** {@code clock} is the database's. */
    public FakeOperations(FakeDatabase database, FakeAuditLedger ledger, InstantSource clock) {
        this.database = database;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public Admission begin(Operation operation, @Nullable RequestKey key, @Nullable Warrant warrant) {
        return database.transaction(() -> {
            if (!database.workspaces.containsKey(operation.connection().workspace())) {
                throw new Failure.NotFound(
                        Missing.WORKSPACE, operation.connection().workspace().value());
            }
            Optional<Admission> replayed = key == null ? Optional.empty() : ledger.replay(key, operation.startedAt());
            if (replayed.isPresent()) {
                return replayed.get();
            }
            OperationId campaign = operation.requester().campaign();
            if (campaign != null && !database.runningCampaigns.contains(campaign)) {
                throw new Failure.Conflict(Clash.NOT_NOW, "The campaign does not run.");
            }
            if (open(operation.connection()).isPresent()) {
                throw new Failure.Conflict(
                        Clash.CONNECTION_BUSY, "Another operation is under way on " + operation.connection() + ".");
            }
            Admission admission = ledger.intend(operation.intent(key, warrant), Duration.ZERO);
            database.operations.put(operation.id().toString(), new Kept(operation, 0, null));
            return admission;
        });
    }

    @Override
    public List<Lease> take(String holder, Instant now, Duration time, int most) {
        return database.transaction(() -> database.operations.values().stream()
                .filter(each -> each.operation().state().isDue(now) && isFree(each))
                .sorted(Comparator.comparing(Kept::due))
                .limit(most)
                .toList()
                .stream()
                .map(each -> take(each, time))
                .toList());
    }

    @Override
    public Optional<Lease> take(OperationId operation, String holder, Duration time) {
        return database.transaction(() -> Optional.ofNullable(database.operations.get(operation.toString()))
                .filter(each -> each.isOpen() && isFree(each))
                .map(each -> take(each, time)));
    }

    @Override
    public Optional<Lease> seize(OperationId operation, String holder, Duration time) {
        return database.transaction(() -> Optional.ofNullable(database.operations.get(operation.toString()))
                .filter(Kept::isOpen)
                .filter(each ->
                        each.operation().steps().stream().noneMatch(step -> step.state() instanceof StepState.Started))
                .map(each -> take(each, time)));
    }

    private boolean isFree(Kept each) {
        return each.heldUntil() == null || !each.heldUntil().isAfter(clock.instant());
    }

    private Lease take(Kept each, Duration time) {
        Kept taken =
                new Kept(each.operation(), each.fence() + 1, clock.instant().plus(time));
        put(taken);
        return new Lease(taken.operation().id(), taken.fence());
    }

    @Override
    public void keep(Collection<Lease> leases, Duration time) {
        database.transaction(() -> {
            leases.forEach(lease -> Optional.ofNullable(
                            database.operations.get(lease.operation().toString()))
                    .filter(each -> each.fence() == lease.fence() && each.heldUntil() != null)
                    .ifPresent(each -> put(new Kept(
                            each.operation(), each.fence(), clock.instant().plus(time)))));
            return leases;
        });
    }

    @Override
    public void start(Lease lease, Step started, Intent intent, Duration time) {
        database.transaction(() -> ledger.together(() -> {
            Kept held = held(lease);
            ledger.intend(intent, Duration.ZERO);
            put(new Kept(
                    with(held.operation(), started, null, held.operation().state()),
                    held.fence(),
                    clock.instant().plus(time)));
            return started;
        }));
    }

    @Override
    public void advance(Lease lease, Progress progress) {
        database.transaction(() -> ledger.together(() -> {
            Kept held = held(lease);
            Progress.Attempt attempt = progress.outcome();
            if (attempt != null) {
                ledger.conclude(attempt.id(), attempt.outcome(), progress.at());
            }
            if (progress.state() instanceof OperationState.Ended ended) {
                ledger.conclude(lease.operation(), outcome(ended), progress.at());
            }
            Operation changed = with(held.operation(), progress.step(), progress.remaining(), progress.state());
            boolean goesOn = progress.state().isDue(progress.at());
            put(new Kept(changed, held.fence(), goesOn ? held.heldUntil() : null));
            FakeHandOvers.openWith(database, changed, progress);
            database.outbox.tell(held.operation().state(), changed, progress.at());
            return changed;
        }));
    }

    private static AuditOutcome outcome(OperationState.Ended ended) {
        return switch (ended) {
            case OperationState.Succeeded succeeded -> new AuditOutcome.Succeeded(null);
            case OperationState.Failed(var code, var at) -> new AuditOutcome.Failed(code);
            case OperationState.Cancelled cancelled -> new AuditOutcome.Failed(OperationState.Undoing.CANCELLED);
        };
    }

    private Kept held(Lease lease) {
        Kept each = database.operations.get(lease.operation().toString());
        if (each == null || each.fence() != lease.fence() || !each.isOpen()) {
            throw new Failure.Conflict(Clash.LEASE_LOST, "The operation has ended, or another replica carries it out.");
        }
        return each;
    }

    private static Operation with(
            Operation before, @Nullable Step changed, @Nullable List<Effect> remaining, OperationState state) {
        if (changed != null && before.steps().stream().noneMatch(step -> step.position() == changed.position())) {
            throw new IllegalStateException("operation " + before.id() + " has no step " + changed.position());
        }
        List<Step> steps = new ArrayList<>();
        for (Step step : before.steps()) {
            if (changed != null && step.position() == changed.position()) {
                steps.add(new Step(
                        step.position(),
                        step.effect(),
                        changed.state(),
                        changed.attempts(),
                        changed.startedAt(),
                        changed.endedAt(),
                        changed.error()));
            } else if (remaining == null || step.isOver()) {
                steps.add(step);
            }
        }
        int next = before.steps().stream().mapToInt(Step::position).max().orElse(-1) + 1;
        for (Effect effect : remaining == null ? List.<Effect>of() : remaining) {
            steps.add(Step.ready(next++, effect));
        }
        return new Operation(
                before.id(), before.kind(), before.connection(), before.requester(), before.startedAt(), state, steps);
    }

    private void put(Kept changed) {
        database.operations.put(changed.operation().id().toString(), changed);
    }

    @Override
    public Optional<Operation> find(OperationId id) {
        return database.transaction(() ->
                Optional.ofNullable(database.operations.get(id.toString())).map(Kept::operation));
    }

    @Override
    public Page<Operation> list(Sight sight, OperationFilter filter, PageRequest page) {
        return database.transaction(() -> {
            String before = FakePages.after(page);
            List<Operation> rest = database.operations.descendingMap().values().stream()
                    .map(Kept::operation)
                    .filter(each -> before.isEmpty() || each.id().toString().compareTo(before) < 0)
                    .filter(each -> sight.covers(each.connection()))
                    .filter(each -> passes(filter, each))
                    .toList();
            return FakePages.cut(rest, each -> each.id().toString(), page.size());
        });
    }

    private static boolean passes(OperationFilter filter, Operation operation) {
        ConnectionName connection = operation.connection();
        return (filter.workspace() == null || filter.workspace().equals(connection.workspace()))
                && (filter.partner() == null || filter.partner().equals(connection.partner()))
                && (filter.kind() == null || filter.kind() == operation.kind())
                && (filter.open() == null || filter.open() == operation.state() instanceof OperationState.Open);
    }

    @Override
    public Optional<Operation> openOn(ConnectionName connection) {
        return database.transaction(() -> open(connection));
    }

    private Optional<Operation> open(ConnectionName connection) {
        return database.operations.values().stream()
                .map(Kept::operation)
                .filter(each -> each.connection().equals(connection) && each.state() instanceof OperationState.Open)
                .findFirst();
    }

    @Override
    public List<Operation> historyOf(ConnectionName connection, int most) {
        return database.transaction(() -> database.operations.descendingMap().values().stream()
                .map(Kept::operation)
                .filter(each -> each.connection().equals(connection))
                .limit(most)
                .toList());
    }

    @Override
    public Map<PartnerKey, String> catalogsIn(WorkspaceName workspace) {
        return database.transaction(() -> FakePastCatalogs.of(database.operations.descendingMap().values().stream()
                .map(Kept::operation)
                .filter(each -> each.connection().workspace().equals(workspace))
                .toList()));
    }

    @Override
    public List<CutOver> cutOversIn(WorkspaceName workspace) {
        return database.transaction(() -> {
            Map<PartnerKey, CutOver> latest = new HashMap<>();
            database.operations.values().stream()
                    .map(Kept::operation)
                    .filter(each -> each.connection().workspace().equals(workspace))
                    .forEach(each -> cutOver(each)
                            .ifPresent(found -> latest.merge(
                                    found.partner(),
                                    found,
                                    (one, other) -> one.at().isAfter(other.at()) ? one : other)));
            return List.copyOf(latest.values());
        });
    }

    private static Optional<CutOver> cutOver(Operation operation) {
        return operation.steps().stream()
                .filter(step -> step.effect() instanceof Effect.AwaitAdoption && step.state() instanceof StepState.Done)
                .flatMap(step -> Stream.ofNullable(step.endedAt()))
                .findFirst()
                .flatMap(at -> operation
                        .latest(StepResult.Minted.class)
                        .map(minted -> new CutOver(operation.connection().partner(), minted.token(), at)));
    }
}
