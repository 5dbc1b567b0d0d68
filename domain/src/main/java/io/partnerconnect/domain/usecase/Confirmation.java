package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.port.out.Pauses;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits until a workspace shows, in two reads in a row, that something is as it was made: it can show a change late, and take it back. */
public final class Confirmation {
    private static final Duration BETWEEN = Duration.ofMillis(500);
    private static final int READS = 30;

    private final Pauses pauses;

    public Confirmation(Pauses pauses) {
        this.pauses = pauses;
    }

    /** Throws {@link Failure.OutcomeUnknown} when it is not seen gone in time, or cannot be looked at. */
    public void untilGone(String what, BooleanSupplier gone) {
        until(what + " was deleted", gone);
    }

    /** Throws {@link Failure.OutcomeUnknown} when it is not seen changed in time, or cannot be looked at. */
    public void untilChanged(String what, BooleanSupplier changed) {
        until(what + " was changed", changed);
    }

    private void until(String done, BooleanSupplier shown) {
        int inARow = 0;
        try {
            for (int read = 0; read < READS; read++) {
                inARow = shown.getAsBoolean() ? inARow + 1 : 0;
                if (inARow == 2) {
                    return;
                }
                if (inARow == 0) {
                    pauses.pause(BETWEEN);
                }
            }
        } catch (Failure failure) {
            throw new Failure.OutcomeUnknown(
                    done + ", but could not be looked for after that; the service goes on looking.", null, failure);
        }
        throw new Failure.OutcomeUnknown(
                done + ", but the workspace still shows it as before; the service goes on looking.", null, null);
    }
}
