package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.model.budget.RateBudget;
import io.partnerconnect.domain.port.out.RateBudgets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rate budgets in memory: for each the time at which the turns taken so far would be over, one after the other. */
public final class FakeRateBudgets implements RateBudgets {
    private static final Duration LONGEST_REST = Duration.ofMinutes(1);

    private final FakeDatabase database;
    private final InstantSource clock;
    private final Map<String, Instant> taken = new HashMap<>();

    public FakeRateBudgets(FakeDatabase database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public List<Given> take(List<Wanted> wanted) {
        return database.transaction(() -> wanted.stream().map(this::take).toList());
    }

    private Given take(Wanted wanted) {
        RateBudget budget = wanted.budget();
        Instant now = clock.instant();
        Instant next = latest(taken.getOrDefault(name(budget), Instant.MIN), now.minus(budget.burst()));
        int interactive = Math.min(wanted.interactive(), turns(next, now, budget));
        next = next.plus(budget.between().multipliedBy(interactive));
        int bulk = Math.min(wanted.bulk(), turns(next, now.minus(budget.kept()), budget));
        next = next.plus(budget.between().multipliedBy(bulk));
        taken.put(name(budget), next);
        Duration until = Duration.between(now, next.plus(budget.between()));
        return new Given(interactive, bulk, notNegative(until), notNegative(until.plus(budget.kept())));
    }

    private static int turns(Instant from, Instant to, RateBudget budget) {
        return from.isAfter(to) ? 0 : Math.toIntExact(Duration.between(from, to).dividedBy(budget.between()));
    }

    @Override
    public void rest(RateBudget budget, Duration time) {
        Duration rest = time.compareTo(LONGEST_REST) < 0 ? time : LONGEST_REST;
        database.transaction(() -> taken.merge(name(budget), clock.instant().plus(rest), FakeRateBudgets::latest));
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    private static Duration notNegative(Duration time) {
        return time.isNegative() ? Duration.ZERO : time;
    }

    private static String name(RateBudget budget) {
        return budget.workspace().origin() + " " + budget.family();
    }
}
