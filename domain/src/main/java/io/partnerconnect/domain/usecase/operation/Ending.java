package io.partnerconnect.domain.usecase.operation;

import io.partnerconnect.domain.model.operation.Operation;
import io.partnerconnect.domain.model.operation.OperationState;
import io.partnerconnect.domain.model.operation.Progress;
import java.time.Instant;

/** How an operation ends, all of whose steps are over. */
final class Ending {
    private Ending() {}

    /** The progress, and the end of the operation with it when no step is left. */
    static Progress with(Operation operation, Progress progress) {
        Operation after = operation.after(progress);
        return after.pending().isEmpty() && after.state().isDue(progress.at())
                ? new Progress(
                        progress.step(),
                        progress.outcome(),
                        progress.remaining(),
                        of(after, progress.at()).state(),
                        progress.at())
                : progress;
    }

    static Progress of(Operation operation, Instant now) {
        return Progress.to(
                switch (operation.state()) {
                    case OperationState.Undoing(var code, var due)
                    when code.equals(OperationState.Undoing.CANCELLED) -> new OperationState.Cancelled(now);
                    case OperationState.Undoing(var code, var due) -> new OperationState.Failed(code, now);
                    case OperationState.Running running -> new OperationState.Succeeded(now);
                    case OperationState.Waiting waiting -> new OperationState.Succeeded(now);
                    case OperationState.Held held -> throw new IllegalStateException("a held operation is not driven");
                    case OperationState.Ended ended -> ended;
                },
                now);
    }
}
