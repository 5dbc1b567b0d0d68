package io.partnerconnect.databricks.limits;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A turn somebody waits for: it comes, or is refused, or he gives up. */
final class Turn {
    private final CompletableFuture<Turn> coming = new CompletableFuture<>();

    /** Empty when it does not come within that time. What it was refused with is thrown. */
    Optional<Turn> within(Duration patience) throws InterruptedException {
        try {
            return Optional.of(coming.get(patience.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            return coming.cancel(false) ? Optional.empty() : Optional.of(this);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException refusal ? refusal : new IllegalStateException(e);
        }
    }

    /** False when nobody waits for it any more. */
    boolean come() {
        return coming.complete(this);
    }

    void refuse(Throwable failure) {
        coming.completeExceptionally(failure);
    }

    boolean isOver() {
        return coming.isDone();
    }
}
