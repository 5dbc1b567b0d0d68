package io.partnerconnect.domain.model.operation;

import java.time.Instant;

/** Where an operation is. What is open goes on after any restart; what has ended never changes again. */
public sealed interface OperationState {
    /** It goes on, by itself or when somebody says so. */
    sealed interface Open extends OperationState {}

    /** It is over. */
    sealed interface Ended extends OperationState {
        Instant at();
    }

    /** Steps are to be done, from the given time on. */
    record Running(Instant due) implements Open {}

    /** Something outside has to happen first; it is looked for at the given time. */
    record Waiting(Wait what, Instant due) implements Open {}

    /** It failed, or was cancelled; what it made is being taken back. {@code code} says why. */
    record Undoing(String code, Instant due) implements Open {
        /** The code of an operation that somebody cancelled. */
        public static final String CANCELLED = "cancelled";
        /** The code of a rotation that made room for a revocation of all tokens. */
        public static final String SUPERSEDED = "superseded";
    }

    /** It cannot go on, and going back would do harm: a person has to say retry or cancel. {@code code} says why. */
    record Held(String code) implements Open {}

    /** All its steps are done. */
    record Succeeded(Instant at) implements Ended {}

    /** It was not done, and what it had made is gone again. {@code code} says why. */
    record Failed(String code, Instant at) implements Ended {}

    /** Somebody cancelled it, and what it had made is gone again. */
    record Cancelled(Instant at) implements Ended {}

    /** Whether there is something to do at the given time. */
    default boolean isDue(Instant now) {
        return switch (this) {
            case Running(var due) -> !due.isAfter(now);
            case Waiting(var what, var due) -> !due.isAfter(now);
            case Undoing(var code, var due) -> !due.isAfter(now);
            case Held held -> false;
            case Ended ended -> false;
        };
    }
}
