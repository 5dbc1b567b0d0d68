package io.partnerconnect.databricks.limits;

import io.partnerconnect.databricks.answers.Sending;
import io.partnerconnect.databricks.answers.Trouble;
import io.partnerconnect.databricks.answers.Verdict;
import io.partnerconnect.domain.model.budget.RateBudget;
import io.partnerconnect.domain.model.budget.Urgency;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.workspace.WorkspaceUrl;
import io.partnerconnect.domain.port.out.RateBudgets;
import io.smallrye.faulttolerance.api.Guard;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/**
 * What one workspace may be asked at once, by this replica, and in a minute, by all of them; and whether it is being given a rest. Who is
 * in a hurry goes before who is not.
 */
public final class Share {
    /** How long a budget rests when the workspace turned a call away and did not say for how long. */
    private static final Duration REST = Duration.ofSeconds(1);

    private final WorkspaceUrl workspace;
    private final LimitSettings settings;
    private final RateBudgets shared;
    private final Turnstile turnstile;
    private final Places places;
    private final Guard breaker;

    private interface Waiting<T> {
        Optional<T> await() throws InterruptedException;
    }

    Share(WorkspaceUrl workspace, LimitSettings settings, RateBudgets shared, Turnstile turnstile) {
        this.workspace = workspace;
        this.settings = settings;
        this.shared = shared;
        this.turnstile = turnstile;
        this.places = new Places(settings.concurrency());
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

    /**
     * Runs a request when its turn has come, and then a place is free: who waits for a turn of one part of the API keeps nobody from
     * another. {@link Trouble} says so when they do not come in time, or the workspace rests.
     *
     * @throws Failure.Unavailable the shared budgets cannot be asked; the request was not run
     */
    public <T> T within(Family family, Supplier<T> request) {
        Urgency urgency = Urgency.current();
        RateBudget budget = new RateBudget(workspace, family.name(), settings.perMinute(family));
        inTime(() -> turnstile.join(budget, urgency).within(settings.patience()));
        Places.Place place = inTime(() -> places.take(urgency, settings.patience()));
        try {
            return guarded(budget, request);
        } finally {
            place.giveBack();
        }
    }

    /** What comes in time. */
    private <T> T inTime(Waiting<T> waiting) {
        try {
            return waiting.await().orElseThrow(this::throttled);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble(Sending.notSent(), null, e);
        }
    }

    private Trouble throttled() {
        return new Trouble(new Verdict.NotDone(Outage.THROTTLED, settings.patience()));
    }

    @SuppressWarnings("unchecked")
    private <T> T guarded(RateBudget budget, Supplier<T> request) {
        try {
            return (T) breaker.<Object>get(request::get, Object.class);
        } catch (CircuitBreakerOpenException e) {
            throw new Trouble(new Verdict.NotDone(Outage.RESTING, settings.breakerRest()));
        } catch (Trouble trouble) {
            heed(budget, trouble);
            throw trouble;
        }
    }

    /** What the workspace turned away on one replica is held back on all. */
    private void heed(RateBudget budget, Trouble trouble) {
        if (trouble.verdict() instanceof Verdict.NotDone(var outage, var delay) && outage == Outage.THROTTLED) {
            try {
                shared.rest(budget, delay == null ? REST : delay);
            } catch (Failure unheard) {
                trouble.addSuppressed(unheard);
            }
        }
    }
}
