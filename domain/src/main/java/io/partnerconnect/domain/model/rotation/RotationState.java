package io.partnerconnect.domain.model.rotation;

import io.partnerconnect.domain.model.operation.Effect;
import io.partnerconnect.domain.model.operation.Operation;
import io.partnerconnect.domain.model.operation.OperationKind;
import io.partnerconnect.domain.model.operation.OperationState;
import io.partnerconnect.domain.model.operation.Step;
import io.partnerconnect.domain.model.operation.StepResult;
import io.partnerconnect.domain.model.operation.StepState;
import io.partnerconnect.domain.model.operation.Wait;
import java.util.Optional;
import java.util.function.Predicate;

/** How far a rotation is with its new token. It is never stored; it follows from the steps. */
public enum RotationState {
    /** The new token is there. */
    MINTED,
    /** It was signed in with. */
    VERIFIED,
    /** Its value was handed over. */
    DELIVERED,
    /** The partner uses it. */
    OBSERVED,
    /** The partner uses it and no longer the old one, or the old one is to go all the same. */
    ADOPTED,
    /** The old one is being revoked. */
    RETIRING,
    /** The old one is gone. */
    RETIRED;

    /** Empty before there is a new token, when it is taken back, and for what is no rotation. */
    public static Optional<RotationState> of(Operation operation) {
        if (operation.kind() != OperationKind.ROTATE || isTakenBack(operation.state())) {
            return Optional.empty();
        }
        boolean old = any(operation, RotationState::isDone, effect -> retires(operation, effect));
        if (any(operation, RotationState::isDone, Effect.AwaitAdoption.class::isInstance)) {
            boolean begun = any(operation, Step::mayBeDone, effect -> retires(operation, effect));
            return Optional.of(old ? RETIRED : begun ? RETIRING : ADOPTED);
        }
        return withNewToken(operation, old);
    }

    /** A compromised old token is gone from the start. */
    private static Optional<RotationState> withNewToken(Operation operation, boolean old) {
        if (operation.isHandedOver()) {
            boolean observed =
                    operation.state() instanceof OperationState.Waiting(var what, var due) && what == Wait.ADOPTION;
            return Optional.of(old ? RETIRED : observed ? OBSERVED : DELIVERED);
        }
        return latest(operation)
                .map(mint -> operation.steps().stream()
                                .anyMatch(step -> step.position() > mint.position()
                                        && step.effect() instanceof Effect.VerifyToken
                                        && isDone(step))
                        ? VERIFIED
                        : MINTED);
    }

    private static Optional<Step> latest(Operation operation) {
        return operation.steps().stream()
                .filter(step -> step.state() instanceof StepState.Done(StepResult.Minted minted))
                .reduce((earlier, later) -> later);
    }

    private static boolean retires(Operation operation, Effect effect) {
        return effect instanceof Effect.RevokeToken(var token) && !operation.made(token);
    }

    private static boolean isTakenBack(OperationState state) {
        return switch (state) {
            case OperationState.Undoing undoing -> true;
            case OperationState.Failed failed -> true;
            case OperationState.Cancelled cancelled -> true;
            case OperationState.Running running -> false;
            case OperationState.Waiting waiting -> false;
            case OperationState.Held held -> false;
            case OperationState.Succeeded succeeded -> false;
        };
    }

    private static boolean any(Operation operation, Predicate<Step> how, Predicate<Effect> what) {
        return operation.steps().stream().anyMatch(step -> what.test(step.effect()) && how.test(step));
    }

    private static boolean isDone(Step step) {
        return step.state() instanceof StepState.Done;
    }
}
