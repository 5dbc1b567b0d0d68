package io.partnerconnect.domain.usecase.operation;

import io.partnerconnect.domain.model.failure.Clash;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.operation.Effect;
import io.partnerconnect.domain.model.operation.Lease;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.model.operation.Operation;
import io.partnerconnect.domain.model.operation.OperationState;
import io.partnerconnect.domain.model.operation.Progress;
import io.partnerconnect.domain.model.operation.Step;
import io.partnerconnect.domain.model.operation.StepResult;
import io.partnerconnect.domain.port.in.SteerOperation;
import io.partnerconnect.domain.port.out.OperationJournal;
import io.partnerconnect.domain.port.out.Operations;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Does with an operation what a person says. It is taken from whoever carries it out; that one finds out before its next step. */
final class SteeringOperation {
    private static final Duration BRIEFLY = Duration.ofSeconds(10);

    private final Operations operations;
    private final OperationJournal journal;
    private final InstantSource clock;

    SteeringOperation(Operations operations, OperationJournal journal, InstantSource clock) {
        this.operations = operations;
        this.journal = journal;
        this.clock = clock;
    }

    Operation steer(Mandate mandate, SteerOperation.Command command) {
        find(command);
        Lease lease = journal.seize(command.operation(), mandate.actor().name(), BRIEFLY)
                .orElseThrow(() -> notNow("it has ended, or a step of it is under way at this moment"));
        Operation operation = find(command);
        journal.advance(lease, steered(operation, command.direction(), clock.instant()));
        return find(command);
    }

    private static Progress steered(Operation operation, SteerOperation.Direction direction, Instant now) {
        return switch (direction) {
            case RETRY -> Progress.to(retried(operation.state(), now), now);
            case CANCEL -> cancelled(operation, now);
            case PROCEED -> proceeding(operation, now);
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
        if (operation.state() instanceof OperationState.Undoing) {
            throw notNow("it is being taken back already");
        }
        List<Effect> back = Aftermath.of(operation)
                .orElseThrow(() -> notNow("it has done what cannot be taken back, or is past the point of return"));
        return new Progress(null, null, back, new OperationState.Undoing(OperationState.Undoing.CANCELLED, now), now);
    }

    /** Only what waits for adoption, or asks about it, can be told not to. */
    private static Progress proceeding(Operation operation, Instant now) {
        Step waiting = operation
                .pending()
                .filter(step -> step.effect() instanceof Effect.AwaitAdoption)
                .orElseThrow(() -> notNow("it does not wait for the partner"));
        StepResult.Finding said = new StepResult.Finding("A person said that the old token may go.");
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
