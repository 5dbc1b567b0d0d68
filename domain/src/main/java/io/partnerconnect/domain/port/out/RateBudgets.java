package io.partnerconnect.domain.port.out;

import io.partnerconnect.domain.model.budget.RateBudget;
import io.partnerconnect.domain.model.failure.Failure;
import java.time.Duration;
import java.util.List;

/**
 * What all replicas together may still ask of workspaces. Turns are taken at once or not at all: none is promised for later, so that who
 * is in a hurry never stands behind who is not.
 *
 * <p>Every method throws {@link Failure.Unavailable} when the database does not answer; then nothing may be asked.
 */
public interface RateBudgets {
    /** Turns that are wanted of a budget, in the order in which they are given. */
    record Wanted(RateBudget budget, int interactive, int bulk) {}

    /**
     * Turns that were given, to be used now or never.
     *
     * @param interactiveIn after which time there may be another one
     * @param bulkIn likewise for who is not in a hurry
     */
    record Given(int interactive, int bulk, Duration interactiveIn, Duration bulkIn) {}

    /**
     * Takes as many turns as there are, of several budgets, each named once. Each budget by itself is taken from atomically, by the clock
     * of the database. A budget nobody took from before is full.
     *
     * @return what was given of each, in the order of what is wanted
     */
    List<Given> take(List<Wanted> wanted);

    /** No turns of a budget are given for that time, of which at most a minute counts: the workspace asked for a pause. */
    void rest(RateBudget budget, Duration time);
}
