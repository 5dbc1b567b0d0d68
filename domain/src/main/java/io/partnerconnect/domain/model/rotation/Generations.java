package io.partnerconnect.domain.model.rotation;

import io.partnerconnect.domain.model.operation.Effect;
import io.partnerconnect.domain.model.operation.Operation;
import io.partnerconnect.domain.model.operation.StepResult;
import io.partnerconnect.domain.model.operation.StepState;
import java.util.Collection;

/** Numbers the tokens of a connection, from 1: each one that was made, and not taken back by the operation that made it, counts. */
public final class Generations {
    private Generations() {}

    /**
     * The generation of the token an operation makes, or would make.
     *
     * @param history the operations on the connection, in any order, with or without this one
     */
    public static long of(Operation operation, Collection<Operation> history) {
        return 1
                + history.stream()
                        .filter(other -> !other.id().equals(operation.id()))
                        .filter(other -> other.startedAt().isBefore(operation.startedAt()))
                        .mapToLong(Generations::kept)
                        .sum();
    }

    private static long kept(Operation operation) {
        return operation
                .results(StepResult.Minted.class)
                .filter(minted -> !isTakenBack(operation, minted))
                .count();
    }

    private static boolean isTakenBack(Operation operation, StepResult.Minted minted) {
        return operation.steps().stream()
                .filter(step -> step.state() instanceof StepState.Done)
                .anyMatch(step -> step.effect().equals(new Effect.RevokeToken(minted.token())));
    }
}
