package io.partnerconnect.databricks.limits;

import io.partnerconnect.databricks.answers.Sending;
import io.partnerconnect.databricks.answers.Trouble;
import io.partnerconnect.databricks.answers.Verdict;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.port.out.Pauses;
import io.smallrye.faulttolerance.api.Guard;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/** What one workspace may be asked at once and in a minute, and whether it is being given a rest. */
public final class Share {
    private final LimitSettings settings;
    private final Pauses pauses;
    private final LongSupplier nanos;
    private final Semaphore turns;
    private final Map<Family, Bucket> buckets = new EnumMap<>(Family.class);
    private final Guard breaker;

    Share(LimitSettings settings, Pauses pauses, LongSupplier nanos) {
        this.settings = settings;
        this.pauses = pauses;
        this.nanos = nanos;
        this.turns = new Semaphore(settings.concurrency(), true);
        for (Family family : Family.values()) {
            buckets.put(family, new Bucket(settings.perMinute(family), nanos.getAsLong()));
        }
        this.breaker = Guard.create()
                .withCircuitBreaker()
                .requestVolumeThreshold(settings.breakerWindow())
                .failureRatio(settings.breakerRatio())
                .delay(settings.breakerRest().toMillis(), ChronoUnit.MILLIS)
                .when(Share::speaksAgainstTheWorkspace)
                .done()
                .build();
    }

    private static boolean speaksAgainstTheWorkspace(Throwable thrown) {
        return thrown instanceof Trouble trouble && trouble.isOutage();
    }

    /** Runs a request when its turn has come; {@link Trouble} says so when it does not come in time, or the workspace rests. */
    public <T> T within(Family family, Supplier<T> request) {
        takeTurn();
        try {
            awaitBudget(family);
            return guarded(request);
        } finally {
            turns.release();
        }
    }

    private void takeTurn() {
        try {
            if (!turns.tryAcquire(settings.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                throw throttled();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble(Sending.notSent(), null, e);
        }
    }

    private void awaitBudget(Family family) {
        Bucket bucket = buckets.get(family);
        long wait = bucket == null
                ? 0
                : bucket.reserve(nanos.getAsLong(), settings.patience().toNanos());
        if (wait < 0) {
            throw throttled();
        }
        if (wait > 0) {
            pauses.pause(Duration.ofNanos(wait));
        }
    }

    private Trouble throttled() {
        return new Trouble(new Verdict.NotDone(Outage.THROTTLED, settings.patience()));
    }

    @SuppressWarnings("unchecked")
    private <T> T guarded(Supplier<T> request) {
        try {
            return (T) breaker.<Object>get(request::get, Object.class);
        } catch (CircuitBreakerOpenException e) {
            throw new Trouble(new Verdict.NotDone(Outage.RESTING, settings.breakerRest()));
        }
    }
}
