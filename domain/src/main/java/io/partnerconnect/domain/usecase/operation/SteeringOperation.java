package io.partnerconnect.domain.usecase.operation;

import io.partnerconnect.domain.model.failure.Clash;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.operation.Effect;
import io.partnerconnect.domain.model.operation.Lease;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.model.operation.Operation;
import io.partnerconnect.domain.model.operation.OperationKind;
import io.partnerconnect.domain.model.operation.OperationState;
import io.partnerconnect.domain.model.operation.Progress;
import io.partnerconnect.domain.model.operation.Step;
import io.partnerconnect.domain.model.operation.StepResult;
import io.partnerconnect.domain.model.operation.StepState;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.port.in.BrowseWorkspaces;
import io.partnerconnect.domain.port.in.SteerOperation;
import io.partnerconnect.domain.port.out.OperationJournal;
import io.partnerconnect.domain.port.out.Operations;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Does with an operation what a person says. It is taken from whoever carries it out; that one finds out before its next step. */
final class SteeringOperation {
    private static final Set<String> NEW_IS_GONE =
            Set.of(RotationEffects.NEW_TOKEN_GONE, SecretRotationEffects.NEW_SECRET_GONE);
    private static final Duration BRIEFLY = Duration.ofSeconds(10);

    private final Operations operations;
    private final OperationJournal journal;
    private final BrowseWorkspaces workspaces;
    private final Effects.OfRotations rotations;
    private final InstantSource clock;

    SteeringOperation(
            Operations operations,
            OperationJournal journal,
            BrowseWorkspaces workspaces,
            Effects.OfRotations rotations,
            InstantSource clock) {
        this.operations = operations;
        this.journal = journal;
        this.workspaces = workspaces;
        this.rotations = rotations;
        this.clock = clock;
    }

    Operation steer(Mandate mandate, SteerOperation.Command command) {
        refuse(command, find(command));
        Lease lease = journal.seize(command.operation(), mandate.actor().name(), BRIEFLY)
                .orElseThrow(() -> notNow("it has ended, or a step of it is under way at this moment"));
        Operation operation = find(command);
        journal.advance(lease, steered(operation, command.direction(), clock.instant()));
        journal.keep(List.of(lease), Duration.ZERO); // who carries it out need not wait for what nobody holds any more
        return find(command);
    }

    /** Before anybody is interrupted: what cannot be done is refused. */
    private void refuse(SteerOperation.Command command, Operation operation) {
        steered(operation, command.direction(), clock.instant());
        if (command.direction() == SteerOperation.Direction.CANCEL
                && operation.handedOverAt().isPresent()
                && isNeeded(operation)) {
            throw notNow("the partner has what is new already, or has nothing else");
        }
    }

    private boolean isNeeded(Operation operation) {
        Workspace workspace = workspaces.get(operation.connection().workspace());
        return switch (operation.kind()) {
            case ROTATE -> rotations.tokens().isInUse(workspace, operation);
            case ROTATE_SECRET -> rotations.secrets().isNeeded(workspace, operation);
            case CONNECT, DISCONNECT, QUARANTINE, RELEASE, REVOKE, REPAIR -> false;
        };
    }

    private static Progress steered(Operation operation, SteerOperation.Direction direction, Instant now) {
        return switch (direction) {
            case RETRY -> Progress.to(retried(operation.state(), now), now);
            case CANCEL -> cancelled(operation, now);
            case PROCEED -> proceeding(operation, now);
            case GIVE_WAY -> givingWay(operation, now);
        };
    }

    private static OperationState retried(OperationState state, Instant now) {
        return switch (state) {
            case OperationState.Running running -> new OperationState.Running(now);
            case OperationState.Held held -> new OperationState.Running(now);
            case OperationState.Waiting(var what, var due) -> new OperationState.Waiting(what, now);
            case OperationState.Undoing(var code, var due) -> new OperationState.Undoing(code, now);
            case OperationState.Ended ended -> throw notNow("it has ended");
        };
    }

    private static Progress cancelled(Operation operation, Instant now) {
        return takenBack(operation, OperationState.Undoing.CANCELLED, Aftermath::ofCancelling, now);
    }

    /**
     * Where all tokens are to go there is nobody to be kept working: the connection must not be busy for days until a partner switches. An
     * OAuth secret the partner may have is none of them, and stays beside the old one.
     */
    private static Progress givingWay(Operation operation, Instant now) {
        if (!operation.kind().isRotation()) {
            throw notNow("only a rotation can give way");
        }
        boolean stays = operation.kind() == OperationKind.ROTATE_SECRET && operation.isHandedOver();
        return takenBack(
                operation,
                OperationState.Undoing.SUPERSEDED,
                all -> Optional.of(stays ? List.of() : TakingBack.of(all)),
                now);
    }

    /** A creation in doubt is waited for: it ends when what it may have made is gone, and not before. */
    private static Progress takenBack(
            Operation operation, String code, Function<Operation, Optional<List<Effect>>> back, Instant now) {
        if (operation.state() instanceof OperationState.Undoing) {
            throw notNow("it is being taken back already");
        }
        Optional<Step> pending = operation.pending();
        if (pending.isEmpty()) {
            throw notNow("all of it is done");
        }
        List<Effect> effects = back.apply(operation)
                .orElseThrow(() -> notNow("it has done what cannot be taken back, or is past the point of return"));
        Step kept = pending.get().state() instanceof StepState.Unsettled ? pending.get() : null;
        return new Progress(kept, null, effects, new OperationState.Undoing(code, now), now);
    }

    /** Only what waits for the partner, or asks about it, can be told not to. */
    private static Progress proceeding(Operation operation, Instant now) {
        Step waiting = operation
                .pending()
                .filter(step -> step.effect() instanceof Effect.AwaitAdoption
                        || step.effect() instanceof Effect.AwaitConfirmation)
                .orElseThrow(() -> notNow("it does not wait for the partner"));
        if (operation.state() instanceof OperationState.Held(var code) && NEW_IS_GONE.contains(code)) {
            throw notNow("what is new is gone, so the old one is the only one there is");
        }
        StepResult.Finding said = new StepResult.Finding(
                waiting.effect() instanceof Effect.AwaitConfirmation
                        ? "A person said that the partner has the new OAuth secret."
                        : "A person said that the old token may go.");
        return new Progress(waiting.done(said, now), null, null, new OperationState.Running(now), now);
    }

    private Operation find(SteerOperation.Command command) {
        return operations
                .find(command.operation())
                .orElseThrow(() -> new Failure.NotFound(
                        Missing.OPERATION, command.operation().toString()));
    }

    private static Failure.Conflict notNow(String why) {
        return new Failure.Conflict(Clash.NOT_NOW, "That cannot be done with the operation: " + why + ".");
    }
}
