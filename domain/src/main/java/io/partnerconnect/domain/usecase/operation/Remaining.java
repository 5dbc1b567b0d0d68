package io.partnerconnect.domain.usecase.operation;

import io.partnerconnect.domain.model.operation.Delivery;
import io.partnerconnect.domain.model.operation.Effect;
import io.partnerconnect.domain.model.operation.Operation;
import io.partnerconnect.domain.model.operation.Step;
import io.partnerconnect.domain.model.token.TokenId;
import java.util.List;
import java.util.stream.Stream;

/** What an operation has left to do, and what of it has to change. */
final class Remaining {
    private Remaining() {}

    /** Whether the value of the token it mints goes into an answer. */
    static boolean answersTo(Operation operation) {
        return operation.steps().stream()
                .map(Step::effect)
                .anyMatch(effect -> effect instanceof Effect.DeliverToken(Delivery.Response response));
    }

    /** The token whose value was lost goes, and another one takes its place; then all goes on as before. */
    static List<Effect> mintingAnew(Operation operation, TokenId lost) {
        Effect.MintToken mint = operation.steps().stream()
                .map(Step::effect)
                .filter(Effect.MintToken.class::isInstance)
                .map(Effect.MintToken.class::cast)
                .findFirst()
                .orElseThrow();
        return Stream.concat(
                        Stream.of(new Effect.RevokeToken(lost), mint, new Effect.VerifyToken()),
                        effects(operation).filter(effect -> !(effect instanceof Effect.VerifyToken)))
                .toList();
    }

    /** Another effect takes the place of the one that was next. */
    static List<Effect> replacing(Operation operation, Effect next) {
        return Stream.concat(Stream.of(next), effects(operation).skip(1)).toList();
    }

    private static Stream<Effect> effects(Operation operation) {
        return operation.steps().stream().filter(step -> !step.isOver()).map(Step::effect);
    }
}
