package io.partnerconnect.domain.usecase.operation;

import io.partnerconnect.domain.model.operation.Delivery;
import io.partnerconnect.domain.model.operation.Effect;
import io.partnerconnect.domain.model.operation.Operation;
import java.util.List;
import java.util.Optional;

/** Whether an operation can go back, and what has to be done for that. */
final class Aftermath {
    private Aftermath() {}

    /** When it fails. Empty when going back would do harm, so that a person has to decide. */
    static Optional<List<Effect>> ofFailing(Operation operation) {
        return switch (operation.kind()) {
            case CONNECT -> connecting(operation);
            case ROTATE, ROTATE_SECRET ->
                operation.isHandedOver() ? Optional.empty() : Optional.of(TakingBack.of(operation));
            case DISCONNECT -> operation.isPastReturn() ? Optional.empty() : Optional.of(activating(operation));
            case QUARANTINE, REVOKE -> Optional.empty();
            case RELEASE, REPAIR -> Optional.of(List.of());
        };
    }

    /** When a person cancels it. Empty when it did what cannot be taken back. */
    static Optional<List<Effect>> ofCancelling(Operation operation) {
        return switch (operation.kind()) {
            case CONNECT -> connecting(operation);
            case ROTATE, ROTATE_SECRET ->
                operation.isPastReturn() || isInScope(operation)
                        ? Optional.empty()
                        : Optional.of(TakingBack.of(operation));
            case DISCONNECT -> operation.isPastReturn() ? Optional.empty() : Optional.of(activating(operation));
            case QUARANTINE -> Optional.of(activating(operation));
            case RELEASE, REPAIR -> Optional.of(List.of());
            case REVOKE -> operation.isPastReturn() ? Optional.empty() : Optional.of(List.of());
        };
    }

    /** Once its check mark is being recorded the connection is whole. */
    private static Optional<List<Effect>> connecting(Operation operation) {
        boolean whole = operation.steps().stream()
                .anyMatch(step -> step.effect() instanceof Effect.RecordMark && step.mayBeDone());
        return whole ? Optional.empty() : Optional.of(TakingBack.of(operation));
    }

    /** In a secret scope the new value has taken the place of the old one, which nobody has any more. */
    private static boolean isInScope(Operation operation) {
        return operation.steps().stream()
                .anyMatch(step -> step.effect() instanceof Effect.Deliver deliver
                        && deliver.delivery() instanceof Delivery.SecretScope
                        && step.mayBeDone());
    }

    private static List<Effect> activating(Operation operation) {
        return operation.steps().stream()
                .filter(step -> step.effect() instanceof Effect.DeactivatePrincipal && step.mayBeDone())
                .map(step -> (Effect.DeactivatePrincipal) step.effect())
                .filter(Effect.DeactivatePrincipal::active)
                .<Effect>map(done -> new Effect.ActivatePrincipal(done.id(), done.applicationId()))
                .toList();
    }
}
