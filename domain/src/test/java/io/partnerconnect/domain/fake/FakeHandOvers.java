package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.operation.Effect;
import io.partnerconnect.domain.model.operation.HandOver;
import io.partnerconnect.domain.model.operation.Operation;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.operation.Progress;
import io.partnerconnect.domain.model.operation.Receipt;
import io.partnerconnect.domain.model.operation.StepResult;
import io.partnerconnect.domain.model.operation.StepState;
import io.partnerconnect.domain.port.out.HandOvers;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Hand-overs in memory. */
public final class FakeHandOvers implements HandOvers {
    private final FakeDatabase database;

    public FakeHandOvers(FakeDatabase database) {
        this.database = database;
    }

    static void openWith(FakeDatabase database, Operation operation, Progress progress) {
        if (progress.step() == null
                || !(progress.step().effect() instanceof Effect.DeliverToken)
                || !(progress.step().state() instanceof StepState.Done(StepResult.Delivered delivered))) {
            return;
        }
        operation
                .latest(StepResult.Minted.class)
                .ifPresent(minted -> database.handOvers.putIfAbsent(
                        operation.id().toString(),
                        new HandOver(
                                operation.id(),
                                operation.connection(),
                                minted.token(),
                                progress.at(),
                                null,
                                progress.at().plus(BETWEEN_LOOKS),
                                null)));
    }

    private Stream<HandOver> there() {
        return database.handOvers.values().stream()
                .filter(each ->
                        database.workspaces.containsKey(each.connection().workspace()));
    }

    @Override
    public Optional<HandOver> find(OperationId operation) {
        return database.transaction(
                () -> there().filter(each -> each.operation().equals(operation)).findFirst());
    }

    @Override
    public List<HandOver> open(Sight sight, int most) {
        return database.transaction(() -> there().filter(HandOver::isOpen)
                .filter(each -> sight.covers(each.connection()))
                .filter(each -> database.operations.values().stream()
                        .map(FakeOperations.Kept::operation)
                        .anyMatch(operation ->
                                operation.id().equals(each.operation()) && !FakeSealedValues.isTakenBack(operation)))
                .sorted(Comparator.comparing(HandOver::since))
                .limit(most)
                .toList());
    }

    @Override
    public HandOver confirm(OperationId operation, Receipt receipt) {
        return database.transaction(() -> {
            HandOver held = find(operation)
                    .orElseThrow(() -> new Failure.NotFound(Missing.HAND_OVER, "of operation " + operation));
            return held.confirmed() == null ? put(held, receipt, held.nextLook(), held.closed()) : held;
        });
    }

    @Override
    public List<HandOver> take(Instant now, int most) {
        return database.transaction(() -> there()
                .filter(HandOver::isOpen)
                .filter(each -> !each.nextLook().isAfter(now))
                .sorted(Comparator.comparing(HandOver::nextLook))
                .limit(most)
                .toList()
                .stream()
                .map(each -> put(each, each.confirmed(), now.plus(BETWEEN_LOOKS), null))
                .toList());
    }

    @Override
    public void close(OperationId operation, HandOver.Closed closed) {
        database.transaction(() -> find(operation)
                .filter(HandOver::isOpen)
                .map(each -> put(each, each.confirmed(), each.nextLook(), closed)));
    }

    private HandOver put(
            HandOver each, @Nullable Receipt confirmed, Instant nextLook, HandOver.@Nullable Closed closed) {
        HandOver changed = new HandOver(
                each.operation(), each.connection(), each.token(), each.since(), confirmed, nextLook, closed);
        database.handOvers.put(each.operation().toString(), changed);
        return changed;
    }
}
