package io.partnerconnect.domain.model.operation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One effect of an operation, and how far it is.
 *
 * @param position its place; steps are done in this order
 * @param attempts how often it was begun
 * @param startedAt null until it was begun
 * @param endedAt null until it is over
 * @param error the code of the latest failure, if there was one
 */
public record Step(
        int position,
        Effect effect,
        StepState state,
        int attempts,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String error) {
    /** A step that is yet to be done. */
    public static Step ready(int position, Effect effect) {
        return new Step(position, effect, new StepState.Ready(), 0, null, null, null);
    }

    public boolean isOver() {
        return switch (state) {
            case StepState.Done done -> true;
            case StepState.Skipped skipped -> true;
            case StepState.Failed failed -> true;
            case StepState.Ready ready -> false;
            case StepState.Started started -> false;
            case StepState.Unsettled unsettled -> false;
        };
    }

    /** It is begun, under the given id in the audit. */
    public Step started(OperationId attempt, Instant at) {
        return new Step(position, effect, new StepState.Started(attempt), attempts + 1, begun(at), null, error);
    }

    /** A look counts as an attempt without being written down before. */
    public Step counted(Instant at) {
        return new Step(position, effect, state, attempts + 1, begun(at), null, error);
    }

    public Step done(StepResult result, Instant at) {
        return new Step(position, effect, new StepState.Done(result), attempts, begun(at), at, null);
    }

    /** It was not done, and is tried again. */
    public Step again(String code) {
        return new Step(position, effect, new StepState.Ready(), attempts, startedAt, null, code);
    }

    /** It stays begun: whether it was done is not known, and doing it once more does no harm. */
    public Step unclear(String code) {
        return new Step(position, effect, state, attempts, startedAt, null, code);
    }

    /** It may have been done, and must not be done twice. */
    public Step unsettled(OperationId attempt, String code) {
        return new Step(position, effect, new StepState.Unsettled(attempt), attempts, startedAt, null, code);
    }

    public Step failed(String code, Instant at) {
        return new Step(position, effect, new StepState.Failed(), attempts, begun(at), at, code);
    }

    public Step skipped(Instant at) {
        return new Step(position, effect, new StepState.Skipped(), attempts, startedAt, at, error);
    }

    private Instant begun(Instant at) {
        return startedAt == null ? at : startedAt;
    }
}
