package io.partnerconnect.domain.model.rotation;

import io.partnerconnect.domain.model.operation.Effect;
import io.partnerconnect.domain.model.operation.Operation;
import io.partnerconnect.domain.model.operation.StepResult;
import io.partnerconnect.domain.model.operation.StepState;
import io.partnerconnect.domain.model.token.TokenId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

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

    /** The generation of each token the operations made and kept. Tokens nobody made here have none. */
    public static Map<TokenId, Long> numbered(Collection<Operation> history) {
        Map<TokenId, Long> numbers = new HashMap<>();
        history.stream()
                .sorted(Comparator.comparing(Operation::startedAt))
                .flatMap(operation ->
                        operation.results(StepResult.Minted.class).filter(minted -> !isTakenBack(operation, minted)))
                .forEach(minted -> numbers.put(minted.token(), numbers.size() + 1L));
        return numbers;
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
