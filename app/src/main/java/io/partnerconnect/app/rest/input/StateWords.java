package io.partnerconnect.app.rest.input;

import io.partnerconnect.domain.model.operation.OperationState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The state of an operation in steps, in the words of the API. */
final class StateWords {
    private StateWords() {}

    static String of(OperationState state) {
        return switch (state) {
            case OperationState.Running running -> "RUNNING";
            case OperationState.Waiting waiting -> "WAITING";
            case OperationState.Undoing undoing -> "UNDOING";
            case OperationState.Held held -> "HELD";
            case OperationState.Succeeded succeeded -> "SUCCEEDED";
            case OperationState.Failed failed -> "FAILED";
            case OperationState.Cancelled cancelled -> "CANCELLED";
        };
    }

    static @Nullable String waitsFor(OperationState state) {
        return state instanceof OperationState.Waiting waiting ? waiting.what().name() : null;
    }

    static @Nullable Instant due(OperationState state) {
        return switch (state) {
            case OperationState.Running(var due) -> due;
            case OperationState.Waiting(var what, var due) -> due;
            case OperationState.Undoing(var code, var due) -> due;
            case OperationState.Held held -> null;
            case OperationState.Ended ended -> null;
        };
    }

    static @Nullable String error(OperationState state) {
        return switch (state) {
            case OperationState.Undoing(var code, var due) -> code;
            case OperationState.Held(var code) -> code;
            case OperationState.Failed(var code, var at) -> code;
            case OperationState.Running running -> null;
            case OperationState.Waiting waiting -> null;
            case OperationState.Succeeded succeeded -> null;
            case OperationState.Cancelled cancelled -> null;
        };
    }
}
