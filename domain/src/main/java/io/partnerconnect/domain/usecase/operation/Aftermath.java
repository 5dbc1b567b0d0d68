package io.partnerconnect.domain.usecase.operation;

import io.partnerconnect.domain.model.operation.Effect;
import io.partnerconnect.domain.model.operation.Operation;
import io.partnerconnect.domain.model.operation.StepResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What has to be taken back when an operation fails or is cancelled: in reverse, exactly what it made. */
final class Aftermath {
    private Aftermath() {}

    /** The effects that take it back; empty when going back would do harm, so that a person has to decide. */
    static Optional<List<Effect>> of(Operation operation) {
        return switch (operation.kind()) {
            case CONNECT -> Optional.of(takingBack(operation));
            case ROTATE -> operation.isPastReturn() ? Optional.empty() : Optional.of(takingBack(operation));
            case DISCONNECT, QUARANTINE ->
                operation.isPastReturn() ? Optional.empty() : Optional.of(activating(operation));
            case RELEASE -> Optional.empty();
        };
    }

    private static List<Effect> takingBack(Operation operation) {
        List<Effect> back = new ArrayList<>();
        operation.results(StepResult.class).forEach(result -> {
            switch (result) {
                case StepResult.Minted minted -> back.add(new Effect.RevokeToken(minted.token()));
                case StepResult.Resource(var kind, var id, var created)
                when created -> back.add(new Effect.RemoveCompute(kind, id));
                case StepResult.Principal(var id, var applicationId, var created)
                when created -> back.add(new Effect.RemovePrincipal(id, applicationId));
                case StepResult.Entitled(var added) when !added.isEmpty() -> withdraw(operation, added, back);
                case StepResult.Granted(var catalog, var added)
                when !added.isEmpty() ->
                    operation
                            .latest(StepResult.Principal.class)
                            .ifPresent(
                                    whose -> back.add(new Effect.RevokeCatalog(catalog, whose.applicationId(), added)));
                case StepResult.Resource there -> {}
                case StepResult.Principal there -> {}
                case StepResult.Entitled none -> {}
                case StepResult.Granted none -> {}
                case StepResult.Nothing nothing -> {}
                case StepResult.Delivered delivered -> {}
                case StepResult.Finding finding -> {}
            }
        });
        operation.steps().stream()
                .filter(step -> step.effect() instanceof Effect.RevokeToken)
                .filter(step -> step.isOver())
                .forEach(step -> back.remove(step.effect()));
        Collections.reverse(back);
        return back;
    }

    /** What was created goes as a whole; only from one that was there before something has to be taken. */
    private static void withdraw(Operation operation, java.util.Set<String> added, List<Effect> back) {
        operation
                .latest(StepResult.Principal.class)
                .filter(whose -> !whose.created())
                .ifPresent(
                        whose -> back.add(new Effect.WithdrawEntitlements(whose.id(), whose.applicationId(), added)));
    }

    private static List<Effect> activating(Operation operation) {
        return operation.steps().stream()
                .filter(step -> step.effect() instanceof Effect.DeactivatePrincipal && step.isOver())
                .map(step -> (Effect.DeactivatePrincipal) step.effect())
                .<Effect>map(done -> new Effect.ActivatePrincipal(done.id(), done.applicationId()))
                .toList();
    }
}
