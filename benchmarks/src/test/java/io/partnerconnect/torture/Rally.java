package io.partnerconnect.torture;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** What is held of one replica until it is struck: answers are let go just before, everything else goes on only after. */
final class Rally {
    /** Nothing more comes when nothing came for so long, or for so long altogether: a lease and a request last longer. */
    private static final Duration QUIET = Duration.ofMillis(1200);

    private static final Duration LONGEST = Duration.ofSeconds(4);

    private final Blow blow;
    private final CompletableFuture<Void> answering = new CompletableFuture<>();
    private final CompletableFuture<Optional<Instant>> struck = new CompletableFuture<>();
    private volatile Instant latest = Instant.now();

    Rally(Blow blow) {
        this.blow = blow;
    }

    Blow blow() {
        return blow;
    }

    /** One more is held. */
    void join() {
        latest = Instant.now();
    }

    boolean isOver() {
        return answering.isDone();
    }

    void happen(Duration hesitation, Supplier<Optional<Instant>> strike) {
        boolean unused = Pause.until(() -> latest.plus(QUIET).isBefore(Instant.now()), LONGEST);
        answering.complete(null);
        Pause.of(hesitation);
        try {
            struck.complete(strike.get());
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

    /** When the replica was struck; empty when there was nothing to strike. */
    CompletableFuture<Optional<Instant>> struck() {
        return struck;
    }
}
