package io.partnerconnect.torture;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/** Requests of one replica that are held until it is struck: their answers are let go just before, or they go on only after. */
final class Rally {
    private final Blow blow;
    private final CompletableFuture<Void> answering = new CompletableFuture<>();
    private final CompletableFuture<Boolean> struck = new CompletableFuture<>();

    Rally(Blow blow) {
        this.blow = blow;
    }

    Blow blow() {
        return blow;
    }

    boolean isOver() {
        return answering.isDone();
    }

    void happen(Duration gathering, Duration hesitation, BooleanSupplier strike) {
        Pause.of(gathering);
        answering.complete(null);
        Pause.of(hesitation);
        try {
            struck.complete(strike.getAsBoolean());
        } catch (RuntimeException e) {
            struck.completeExceptionally(e);
        }
    }

    void hold(Moment moment) {
        if (moment == Moment.ANSWERED) {
            answering.join();
        } else {
            struck.join();
        }
    }

    /** Whether the replica was struck. */
    CompletableFuture<Boolean> struck() {
        return struck;
    }
}
