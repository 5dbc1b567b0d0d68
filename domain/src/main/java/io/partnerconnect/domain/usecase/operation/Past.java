package io.partnerconnect.domain.usecase.operation;

import io.partnerconnect.domain.model.operation.Effect;
import io.partnerconnect.domain.model.operation.Operation;
import io.partnerconnect.domain.model.operation.OperationKind;
import io.partnerconnect.domain.model.operation.OperationState;
import io.partnerconnect.domain.model.operation.Step;
import io.partnerconnect.domain.model.operation.StepResult;
import io.partnerconnect.domain.model.operation.StepState;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a connection was, as the operations on it tell, newest first: of each operation what it took away, or what it found or made. Those
 * that were taken back tell nothing.
 */
record Past(List<Operation> operations) {
    Past {
        operations = operations.stream().filter(Past::holds).toList();
    }

    private static boolean holds(Operation operation) {
        return switch (operation.state()) {
            case OperationState.Failed failed -> false;
            case OperationState.Cancelled cancelled -> false;
            case OperationState.Undoing undoing -> false;
            case OperationState.Succeeded succeeded -> true;
            case OperationState.Running running -> true;
            case OperationState.Waiting waiting -> true;
            case OperationState.Held held -> true;
        };
    }

    boolean hasDisconnect() {
        return operations.stream().anyMatch(Past::isDisconnect);
    }

    /** As far as the latest disconnect; all of it when there was none. */
    Past untilDisconnect() {
        List<Operation> before = operations.stream()
                .dropWhile(operation -> !isDisconnect(operation))
                .toList();
        return before.isEmpty() ? this : new Past(before);
    }

    /** What came after the latest disconnect; all of it when there was none. */
    Past sinceDisconnect() {
        return new Past(operations.stream()
                .takeWhile(operation -> !isDisconnect(operation))
                .toList());
    }

    Stream<List<String>> applicationIds() {
        return told(operation -> isDisconnect(operation)
                ? done(operation, Effect.RemovePrincipal.class)
                        .map(removed -> removed.applicationId().toString())
                : operation
                        .latest(StepResult.Principal.class)
                        .map(found -> found.applicationId().toString())
                        .stream());
    }

    Stream<List<String>> tokens() {
        return told(operation -> isDisconnect(operation)
                ? done(operation, Effect.RevokeToken.class)
                        .map(revoked -> revoked.token().value())
                : operation
                        .latest(StepResult.Minted.class)
                        .map(minted -> minted.token().value())
                        .stream());
    }

    Stream<List<String>> compute() {
        return told(operation -> isDisconnect(operation)
                ? done(operation, Effect.RemoveCompute.class).map(Effect.RemoveCompute::id)
                : operation.latest(StepResult.Resource.class).map(StepResult.Resource::id).stream());
    }

    Stream<List<String>> catalogs() {
        return told(operation -> done(operation, Effect.GrantCatalog.class)
                .map(Effect.GrantCatalog::catalog)
                .distinct()); // a repair grants right by right
    }

    private Stream<List<String>> told(Function<Operation, Stream<String>> by) {
        return operations.stream()
                .map(operation -> by.apply(operation).toList())
                .filter(values -> !values.isEmpty());
    }

    private static boolean isDisconnect(Operation operation) {
        return operation.kind() == OperationKind.DISCONNECT;
    }

    private static <E extends Effect> Stream<E> done(Operation operation, Class<E> kind) {
        return operation.steps().stream()
                .filter(step -> step.state() instanceof StepState.Done)
                .map(Step::effect)
                .filter(kind::isInstance)
                .map(kind::cast);
    }
}
