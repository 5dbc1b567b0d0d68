package io.partnerconnect.domain.usecase.operation;

import io.partnerconnect.domain.model.audit.AuditOutcome;
import io.partnerconnect.domain.model.operation.Effect;
import io.partnerconnect.domain.model.operation.Operation;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.operation.OperationState;
import io.partnerconnect.domain.model.operation.Progress;
import io.partnerconnect.domain.model.operation.Step;
import io.partnerconnect.domain.model.operation.StepState;
import io.partnerconnect.domain.model.operation.Wait;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How an operation goes on: what came of its step, as what is to be written down. Changes nothing itself. */
record Course(Operation operation, Instant begun) {
    /** All steps are over. */
    Progress over() {
        return Progress.to(
                switch (operation.state()) {
                    case OperationState.Undoing(var code, var due)
                    when code.equals(OperationState.Undoing.CANCELLED) -> new OperationState.Cancelled(begun);
                    case OperationState.Undoing(var code, var due) -> new OperationState.Failed(code, begun);
                    case OperationState.Running running -> new OperationState.Succeeded(begun);
                    case OperationState.Waiting waiting -> new OperationState.Succeeded(begun);
                    case OperationState.Held held -> throw new IllegalStateException("a held operation is not driven");
                    case OperationState.Ended ended -> ended;
                },
                begun);
    }

    Progress carried(Step step, @Nullable OperationId attempt, Carried carried, Instant now) {
        return switch (carried) {
            case Carried.Done(var result) ->
                new Progress(
                        step.done(result, now),
                        ended(attempt, new AuditOutcome.Succeeded(StepAudit.result(result))),
                        null,
                        onwards(now),
                        now);
            case Carried.NotYet(var what, var due) -> waiting(step, what, due);
            case Carried.Otherwise(var remaining) ->
                new Progress(
                        step.skipped(now),
                        ended(attempt, new AuditOutcome.Unknown("superseded")),
                        remaining,
                        onwards(now),
                        now);
            case Carried.Asks(var code) ->
                new Progress(step.again(code), failure(attempt, code), null, new OperationState.Held(code), now);
            case Carried.Fails(var code) -> failed(step, attempt, code, now);
        };
    }

    /** The step is still to be done, when something else has happened. */
    Progress waiting(Step step, Wait what, Instant due) {
        return new Progress(step, null, null, new OperationState.Waiting(what, due), begun);
    }

    /** It surely was not done, and is tried again. */
    Progress notDone(Step step, @Nullable OperationId attempt, String code, Instant due) {
        Step counted = attempt == null ? step.counted(begun) : step;
        return new Progress(counted.again(code), failure(attempt, code), null, onwards(due), begun);
    }

    /** It may have been done; doing it once more does no harm, and goes on under the same intent. */
    Progress unclear(Step step, String code, Instant due) {
        return new Progress(step.unclear(code), null, null, onwards(due), begun);
    }

    /** It may have been made, and must not be made twice. */
    Progress unsettled(Step step, OperationId attempt, String code, Instant due) {
        return new Progress(
                step.unsettled(attempt, code),
                ended(attempt, new AuditOutcome.Unknown(code)),
                null,
                new OperationState.Waiting(Wait.SETTLEMENT, due),
                begun);
    }

    /** What may have been made is gone or never was: it can be made again. */
    Progress again(Step step, Instant now) {
        return new Progress(step.again("settled"), null, null, onwards(now), now);
    }

    /** It cannot be done: what the operation made has to go, or a person has to decide. Taking back is never given up. */
    Progress failed(Step step, @Nullable OperationId attempt, String code, Instant now) {
        if (operation.state() instanceof OperationState.Undoing) {
            return notDone(step, attempt, code, now.plus(BackOff.after(step.attempts())));
        }
        Optional<List<Effect>> back = Aftermath.of(operation);
        return back.map(effects -> new Progress(
                        step.failed(code, now),
                        failure(attempt, code),
                        effects,
                        new OperationState.Undoing(code, now),
                        now))
                .orElseGet(() -> new Progress(
                        step.again(code), failure(attempt, code), null, new OperationState.Held(code), now));
    }

    /** A mistake of ours: what was done before it is not known. */
    Progress broken(Step step, @Nullable OperationId attempt, Instant now) {
        String code = "internal-error";
        Step left = attempt != null && step.effect() instanceof Effect.Creation
                ? step.unsettled(attempt, code)
                : step.again(code);
        return new Progress(
                left, ended(attempt, new AuditOutcome.Unknown(code)), null, new OperationState.Held(code), now);
    }

    /** Whether the operation has made something lately. */
    boolean madeSomethingSince(Instant time) {
        return operation.steps().stream()
                .filter(step -> step.effect() instanceof Effect.Creation && step.state() instanceof StepState.Done)
                .anyMatch(step -> step.endedAt() != null && step.endedAt().isAfter(time));
    }

    private OperationState onwards(Instant due) {
        return operation.state() instanceof OperationState.Undoing(var code, var before)
                ? new OperationState.Undoing(code, due)
                : new OperationState.Running(due);
    }

    private static Progress.@Nullable Attempt failure(@Nullable OperationId attempt, String code) {
        return ended(attempt, new AuditOutcome.Failed(code));
    }

    private static Progress.@Nullable Attempt ended(@Nullable OperationId attempt, AuditOutcome outcome) {
        return attempt == null ? null : new Progress.Attempt(attempt, outcome);
    }
}
