package io.partnerconnect.domain.usecase.operation;

import io.partnerconnect.domain.model.audit.AuditOutcome;
import io.partnerconnect.domain.model.operation.Effect;
import io.partnerconnect.domain.model.operation.Operation;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.operation.OperationState;
import io.partnerconnect.domain.model.operation.Progress;
import io.partnerconnect.domain.model.operation.Step;
import io.partnerconnect.domain.model.operation.StepResult;
import io.partnerconnect.domain.model.operation.Wait;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How an operation goes on after one of its steps, as what is to be written down. Changes nothing itself.
 *
 * @param attempt the step's intent; null when it has none, and so has not been carried out
 */
record Course(Operation operation, Step step, @Nullable OperationId attempt, Instant now) {
    Course at(Instant time) {
        return new Course(operation, step, attempt, time);
    }

    /** The step is about to be carried out, under that intent. */
    Course started(OperationId intent) {
        return new Course(operation, step.started(intent, now), intent, now);
    }

    boolean isUndoing() {
        return operation.state() instanceof OperationState.Undoing;
    }

    Progress carried(Carried carried) {
        return switch (carried) {
            case Carried.Done done -> done(done.result(), done.remaining());
            case Carried.NotYet(var what, var due) -> waiting(what, due);
            case Carried.Otherwise(var remaining) ->
                new Progress(step.skipped(now), null, remaining, onwards(now), now);
            case Carried.Asks(var code) -> held(code, new AuditOutcome.Failed(code));
            case Carried.Fails(var code) -> failed(code, new AuditOutcome.Failed(code));
        };
    }

    private Progress done(StepResult result, @Nullable List<Effect> remaining) {
        AuditOutcome succeeded = new AuditOutcome.Succeeded(StepAudit.result(result));
        return new Progress(step.done(result, now), ended(succeeded), remaining, onwards(now), now);
    }

    /** The step is still to be done, when something else has happened. Looking for that is no attempt. */
    Progress waiting(Wait what, Instant due) {
        return new Progress(step, null, null, isUndoing() ? onwards(due) : new OperationState.Waiting(what, due), now);
    }

    /** It was surely not done, or doing it once more does no harm, as the outcome says: it is tried again. */
    Progress later(String code, AuditOutcome outcome, Instant due) {
        Step counted = attempt == null ? step.counted(now) : step;
        return new Progress(counted.again(code), ended(outcome), null, onwards(due), now);
    }

    /** It may have been made, and must not be made twice. */
    Progress unsettled(OperationId creation, String code, Instant due) {
        return new Progress(
                step.unsettled(creation, code),
                new Progress.Attempt(creation, new AuditOutcome.Unknown(code)),
                null,
                new OperationState.Waiting(Wait.SETTLEMENT, due),
                now);
    }

    /** What may have been made is gone or never was: it can be made again. */
    Progress again() {
        return new Progress(step.settled(), null, null, onwards(now), now);
    }

    /** What may have been made is gone or never was, and nobody wants it any more. */
    Progress unneeded() {
        return new Progress(step.skipped(now), null, null, onwards(now), now);
    }

    /** It cannot be done: what the operation made has to go, or a person has to decide. Taking back is never given up. */
    Progress failed(String code, AuditOutcome outcome) {
        if (isUndoing()) {
            return later(code, outcome, now.plus(BackOff.after(step.attempts())));
        }
        Operation left =
                outcome instanceof AuditOutcome.Unknown ? operation.with(step.again(Step.OUTCOME_UNKNOWN)) : operation;
        Optional<List<Effect>> back = Aftermath.ofFailing(left);
        return back.isEmpty()
                ? held(code, outcome)
                : new Progress(
                        step.failed(code, now), ended(outcome), back.get(), new OperationState.Undoing(code, now), now);
    }

    /** A mistake of ours: what was done before it is not known. */
    Progress broken() {
        AuditOutcome unknown = new AuditOutcome.Unknown(Step.INTERNAL_ERROR);
        if (isUndoing()) {
            return later(Step.INTERNAL_ERROR, unknown, now.plus(BackOff.LONGEST));
        }
        Step left = attempt != null && step.effect() instanceof Effect.Creation
                ? step.unsettled(attempt, Step.INTERNAL_ERROR)
                : step.again(Step.INTERNAL_ERROR);
        return new Progress(left, ended(unknown), null, new OperationState.Held(Step.INTERNAL_ERROR), now);
    }

    /** A held operation would have forgotten that it was being taken back. */
    private Progress held(String code, AuditOutcome outcome) {
        return isUndoing()
                ? later(code, outcome, now.plus(BackOff.LONGEST))
                : new Progress(step.again(code), ended(outcome), null, new OperationState.Held(code), now);
    }

    private OperationState onwards(Instant due) {
        return operation.state() instanceof OperationState.Undoing(var code, var before)
                ? new OperationState.Undoing(code, due)
                : new OperationState.Running(due);
    }

    private Progress.@Nullable Attempt ended(AuditOutcome outcome) {
        return attempt == null ? null : new Progress.Attempt(attempt, outcome);
    }
}
