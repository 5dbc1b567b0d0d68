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

    /** Whether the value of what it makes goes into an answer. */
    static boolean answersTo(Operation operation) {
        return operation.steps().stream()
                .map(Step::effect)
                .anyMatch(effect ->
                        effect instanceof Effect.Deliver deliver && deliver.delivery() instanceof Delivery.Response);
    }

    /** Whether nobody would get the value of what was made now. */
    static boolean isPointless(Site site) {
        return answersTo(site.operation()) && !site.values().isAwaited();
    }

    /** The token whose value was lost goes, and another one takes its place; then all goes on as before. */
    static List<Effect> mintingAnew(Operation operation, TokenId lost) {
        return Stream.<Stream<Effect>>of(
                        Stream.of(new Effect.RevokeToken(lost)),
                        minting(operation),
                        Stream.of(new Effect.VerifyToken()),
                        effects(operation).filter(effect -> !(effect instanceof Effect.VerifyToken)))
                .flatMap(effects -> effects)
                .toList();
    }

    /** In the way that was found to be possible. */
    private static Stream<Effect> minting(Operation operation) {
        Effect mint = operation.steps().stream()
                .map(Step::effect)
                .filter(effect -> effect instanceof Effect.MintToken || effect instanceof Effect.MintAsPrincipal)
                .reduce((earlier, later) -> later)
                .orElseThrow();
        return mint instanceof Effect.MintAsPrincipal as
                ? Stream.of(new Effect.MakeBriefSecret(), new Effect.SignIn(), as)
                : Stream.of(mint);
    }

    /** After the effect that is next: the token is minted as the service principal itself. */
    static List<Effect> mintingAsPrincipal(Operation operation) {
        return effects(operation)
                .skip(1)
                .flatMap(effect -> effect instanceof Effect.MintToken(var lifetime, var scopes)
                        ? Stream.of(
                                new Effect.MakeBriefSecret(),
                                new Effect.SignIn(),
                                new Effect.MintAsPrincipal(lifetime, scopes))
                        : Stream.of(effect))
                .toList();
    }

    /** After the effect that is next: the secret goes as soon as a token was minted with it. */
    static List<Effect> afterMinting(Operation operation, Effect.DeleteSecret deletion) {
        return effects(operation)
                .skip(1)
                .flatMap(effect ->
                        effect instanceof Effect.MintAsPrincipal ? Stream.of(effect, deletion) : Stream.of(effect))
                .toList();
    }

    /** The secret whose value was lost, or whose access token was, goes, and another one takes its place; then all goes on as before. */
    static List<Effect> signingInAnew(Operation operation, Effect.DeleteSecret deletion) {
        return Stream.concat(
                        Stream.of(deletion, making(operation), new Effect.SignIn()),
                        effects(operation)
                                .filter(effect -> !(effect instanceof Effect.SignIn) && !effect.equals(deletion)))
                .toList();
    }

    /** As the latest one was made. */
    private static Effect making(Operation operation) {
        return operation.steps().stream()
                .map(Step::effect)
                .filter(effect -> effect instanceof Effect.MakeBriefSecret || effect instanceof Effect.MakeSecret)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    /** Another effect takes the place of the one that was next. */
    static List<Effect> replacing(Operation operation, Effect next) {
        return Stream.concat(Stream.of(next), effects(operation).skip(1)).toList();
    }

    private static Stream<Effect> effects(Operation operation) {
        return operation.steps().stream().filter(step -> !step.isOver()).map(Step::effect);
    }
}
