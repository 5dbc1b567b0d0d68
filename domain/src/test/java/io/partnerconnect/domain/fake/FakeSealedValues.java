package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.failure.Clash;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.operation.Operation;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.operation.OperationState;
import io.partnerconnect.domain.model.operation.Receipt;
import io.partnerconnect.domain.model.operation.SealedValue;
import io.partnerconnect.domain.model.operation.Step;
import io.partnerconnect.domain.model.operation.StepResult;
import io.partnerconnect.domain.model.operation.StepState;
import io.partnerconnect.domain.port.out.SealedValues;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Sealed values of the operations in memory. */
public final class FakeSealedValues implements SealedValues {
    private final FakeDatabase database;

    public FakeSealedValues(FakeDatabase database) {
        this.database = database;
    }

    @Override
    public void acknowledge(OperationId id, Receipt receipt) {
        database.transaction(() -> {
            FakeOperations.Kept kept = Optional.ofNullable(database.operations.get(id.toString()))
                    .orElseThrow(() -> new Failure.NotFound(Missing.OPERATION, id.toString()));
            Step delivered = kept.operation().steps().stream()
                    .filter(FakeSealedValues::isSealed)
                    .findFirst()
                    .orElse(null);
            if (delivered == null) {
                checkAcknowledged(kept.operation());
                return id;
            }
            Step without = new Step(
                    delivered.position(),
                    delivered.effect(),
                    new StepState.Done(new StepResult.Delivered(null, receipt)),
                    delivered.attempts(),
                    delivered.startedAt(),
                    delivered.endedAt(),
                    delivered.error());
            return database.operations.put(
                    id.toString(),
                    new FakeOperations.Kept(kept.operation().with(without), kept.fence(), kept.heldUntil()));
        });
    }

    private static void checkAcknowledged(Operation operation) {
        if (operation.results(StepResult.Delivered.class).noneMatch(delivered -> delivered.receipt() != null)) {
            throw new Failure.Conflict(Clash.NOT_NOW, "The operation has no sealed value, or not yet.");
        }
    }

    @Override
    public List<SealedValue> waiting(Sight sight, int most) {
        return database.transaction(() -> sealed().filter(operation -> !isTakenBack(operation))
                .filter(operation -> sight.covers(operation.connection()))
                .map(FakeSealedValues::value)
                .sorted(Comparator.comparing(SealedValue::since))
                .limit(most)
                .toList());
    }

    @Override
    public List<SealedValue> outdated(Instant sealedBefore, int most) {
        return database.transaction(() -> sealed().filter(operation ->
                        isTakenBack(operation) || value(operation).since().isBefore(sealedBefore))
                .map(FakeSealedValues::value)
                .sorted(Comparator.comparing(SealedValue::since))
                .limit(most)
                .toList());
    }

    private Stream<Operation> sealed() {
        return database.operations.values().stream()
                .map(FakeOperations.Kept::operation)
                .filter(operation -> operation.steps().stream().anyMatch(FakeSealedValues::isSealed));
    }

    private static SealedValue value(Operation operation) {
        return new SealedValue(
                operation.id(),
                operation.latest(StepResult.Issued.class).orElseThrow().subject(operation.connection()),
                operation.handedOverAt().orElseThrow());
    }

    private static boolean isSealed(Step step) {
        return step.state() instanceof StepState.Done(StepResult.Delivered(var sealed, var receipt)) && sealed != null;
    }

    static boolean isTakenBack(Operation operation) {
        return operation.state() instanceof OperationState.Undoing
                || operation.state() instanceof OperationState.Failed
                || operation.state() instanceof OperationState.Cancelled;
    }
}
