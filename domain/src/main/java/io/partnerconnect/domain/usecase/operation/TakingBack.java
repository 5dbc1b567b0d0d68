package io.partnerconnect.domain.usecase.operation;

import io.partnerconnect.domain.model.operation.Effect;
import io.partnerconnect.domain.model.operation.Operation;
import io.partnerconnect.domain.model.operation.Step;
import io.partnerconnect.domain.model.operation.StepResult;
import io.partnerconnect.domain.model.operation.StepState;
import io.partnerconnect.domain.model.partner.Permission;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What takes back what an operation made: in reverse, exactly that. What may have been granted counts as granted. */
final class TakingBack {
    private TakingBack() {}

    static List<Effect> of(Operation operation) {
        return operation.steps().stream()
                .flatMap(step -> of(operation, step))
                .filter(effect -> !isDone(operation, effect))
                .toList()
                .reversed();
    }

    private static Stream<Effect> of(Operation operation, Step step) {
        if (step.state() instanceof StepState.Done(var result)) {
            return of(operation, result);
        }
        return step.mayBeDone() ? inDoubt(operation, step.effect()) : Stream.empty();
    }

    private static Stream<Effect> of(Operation operation, StepResult result) {
        return switch (result) {
            case StepResult.Minted minted -> Stream.of(new Effect.RevokeToken(minted.token()));
            case StepResult.SecretMade made -> Stream.of(SecretEffects.deletionOf(made));
            case StepResult.Resource(var kind, var id, var created) ->
                created ? Stream.of(new Effect.RemoveCompute(kind, id)) : Stream.empty();
            case StepResult.Principal(var id, var applicationId, var created) ->
                created ? Stream.of(new Effect.RemovePrincipal(id, applicationId)) : Stream.empty();
            case StepResult.Entitled(var added) -> entitled(operation, added);
            case StepResult.Granted(var catalog, var added) -> granted(operation, catalog, added);
            case StepResult.Nothing nothing -> Stream.empty();
            case StepResult.Delivered delivered -> Stream.empty();
            case StepResult.Finding finding -> Stream.empty();
        };
    }

    /**
     * What was granted and is in doubt: a service principal that was there before is only asked for what it had nothing of. A creation in
     * doubt is the settling job's.
     */
    private static Stream<Effect> inDoubt(Operation operation, Effect effect) {
        return switch (effect) {
            case Effect.GrantEntitlements(var asked) -> entitled(operation, asked);
            case Effect.GrantCatalog(var catalog, var asked) -> granted(operation, catalog, asked);
            case Effect.Look other -> Stream.empty();
            case Effect.Change other -> Stream.empty();
            case Effect.Creation other -> Stream.empty();
        };
    }

    /** What was created goes as a whole; only from one that was there before something has to be taken. */
    private static Stream<Effect> entitled(Operation operation, Set<String> added) {
        return operation.latest(StepResult.Principal.class).stream()
                .filter(whose -> !whose.created() && !added.isEmpty())
                .map(whose -> new Effect.WithdrawEntitlements(whose.id(), whose.applicationId(), added));
    }

    private static Stream<Effect> granted(Operation operation, String catalog, Set<Permission> added) {
        return operation.latest(StepResult.Principal.class).stream()
                .filter(whose -> !added.isEmpty())
                .map(whose -> new Effect.RevokeCatalog(catalog, whose.applicationId(), added));
    }

    private static boolean isDone(Operation operation, Effect effect) {
        return operation.steps().stream()
                .anyMatch(step ->
                        step.state() instanceof StepState.Done && step.effect().equals(effect));
    }
}
