package io.partnerconnect.databricks.limits;

import io.partnerconnect.domain.model.budget.Urgency;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** How many requests this replica has under way at one workspace. A quarter of the places is never taken by who is not in a hurry. */
final class Places {
    private final Semaphore all;
    private final Semaphore forBulk;

    /** A place that was taken, to be given back. */
    interface Place {
        void giveBack();
    }

    Places(int number) {
        all = new Semaphore(number, true);
        forBulk = new Semaphore(number - number / 4, true);
    }

    /** Empty when none became free in time. */
    Optional<Place> take(Urgency urgency, Duration patience) throws InterruptedException {
        return switch (urgency) {
            case INTERACTIVE -> taken(all, patience) ? Optional.of(all::release) : Optional.empty();
            case SHARED, BULK -> takeForBulk(patience);
        };
    }

    private Optional<Place> takeForBulk(Duration patience) throws InterruptedException {
        if (!taken(forBulk, patience)) {
            return Optional.empty();
        }
        boolean both = false;
        try {
            both = taken(all, patience);
            return both ? Optional.of(this::releaseBoth) : Optional.empty();
        } finally {
            if (!both) {
                forBulk.release();
            }
        }
    }

    private void releaseBoth() {
        all.release();
        forBulk.release();
    }

    private static boolean taken(Semaphore places, Duration patience) throws InterruptedException {
        return places.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
    }
}
