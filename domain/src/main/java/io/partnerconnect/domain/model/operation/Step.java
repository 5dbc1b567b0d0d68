package io.partnerconnect.domain.model.operation;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One effect of an operation, and how far it is.
 *
 * @param position its place; steps are done in this order
 * @param attempts how often it was begun
 * @param startedAt null until it was begun
 * @param endedAt null until it is over
 * @param error the code of the latest failure, if there was one; once it is not known whether the step was done, that stays
 */
public record Step(
        int position,
        Effect effect,
        StepState state,
        int attempts,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String error) {
    /** The code of a step whose answer was lost. */
    public static final String OUTCOME_UNKNOWN = "outcome-unknown";
    /** The code of a step whose process died before the outcome was written down. */
    public static final String INTERRUPTED = "interrupted";
    /** The code of a step that met a mistake of ours. */
    public static final String INTERNAL_ERROR = "internal-error";

    private static final Set<String> DOUBTS = Set.of(OUTCOME_UNKNOWN, INTERRUPTED, INTERNAL_ERROR);

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

    /** Whether it was done, or may have been: taking back has to reckon with it. */
    public boolean mayBeDone() {
        return switch (state) {
            case StepState.Done done -> true;
            case StepState.Started started -> true;
            case StepState.Unsettled unsettled -> true;
            case StepState.Ready ready -> isInDoubt();
            case StepState.Skipped skipped -> isInDoubt();
            case StepState.Failed failed -> isInDoubt();
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

    /** It is tried again: it was not done, or doing it once more does no harm. */
    public Step again(String code) {
        return new Step(position, effect, new StepState.Ready(), attempts, startedAt, null, kept(code));
    }

    /** It may have been done, and must not be done twice. */
    public Step unsettled(OperationId attempt, String code) {
        return new Step(position, effect, new StepState.Unsettled(attempt), attempts, startedAt, null, code);
    }

    /** What may have been made is gone or never was: the doubt is over. */
    public Step settled() {
        return new Step(position, effect, new StepState.Ready(), attempts, startedAt, null, "settled");
    }

    public Step failed(String code, Instant at) {
        return new Step(position, effect, new StepState.Failed(), attempts, begun(at), at, kept(code));
    }

    public Step skipped(Instant at) {
        return new Step(position, effect, new StepState.Skipped(), attempts, startedAt, at, error);
    }

    private boolean isInDoubt() {
        return error != null && DOUBTS.contains(error);
    }

    private @Nullable String kept(String code) {
        return isInDoubt() ? error : code;
    }

    private Instant begun(Instant at) {
        return startedAt == null ? at : startedAt;
    }
}
