package io.partnerconnect.databricks.limits;

import io.partnerconnect.domain.model.budget.RateBudget;
import io.partnerconnect.domain.model.budget.Urgency;
import io.partnerconnect.domain.port.out.Pauses;
import io.partnerconnect.domain.port.out.RateBudgets;
import io.partnerconnect.domain.port.out.RateBudgets.Given;
import io.partnerconnect.domain.port.out.RateBudgets.Wanted;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where the callers of this replica wait for turns of the shared budgets. It asks for all of them together, one question at a time: who
 * comes meanwhile is part of the next. So that a call costs one exchange with the database when there are few, and a part of one when
 * there are many.
 */
final class Turnstile {
    private final RateBudgets budgets;
    private final Pauses pauses;
    private final Map<RateBudget, Line> lines = new HashMap<>();
    private final Set<RateBudget> due = new HashSet<>();
    private boolean asking;

    Turnstile(RateBudgets budgets, Pauses pauses) {
        this.budgets = budgets;
        this.pauses = pauses;
    }

    /** A place in the budget's line. */
    synchronized Turn join(RateBudget budget, Urgency urgency) {
        Line line = lines.computeIfAbsent(budget, added -> new Line());
        Turn turn = line.join(urgency);
        if (line.asksFor(urgency)) {
            ask(budget);
        }
        return turn;
    }

    private void ask(RateBudget budget) {
        due.add(budget);
        if (!asking) {
            asking = true;
            Thread.ofVirtual().name("rate-budgets").start(this::askOn);
        }
    }

    /** As long as there is somebody to ask for. */
    private void askOn() {
        for (List<Wanted> wanted = next(); !wanted.isEmpty(); wanted = next()) {
            try {
                give(wanted, budgets.take(wanted));
            } catch (RuntimeException | Error failure) { // told to each who waits: nobody else would ask for them
                refuse(wanted, failure);
            }
        }
    }

    private synchronized List<Wanted> next() {
        List<Wanted> wanted = new ArrayList<>();
        for (RateBudget budget : due) {
            Line line = lines.get(budget);
            if (line != null && line.isEmpty()) {
                lines.remove(budget);
            } else if (line != null) {
                wanted.add(line.wanted(budget));
            }
        }
        due.clear();
        asking = !wanted.isEmpty();
        return wanted;
    }

    private synchronized void give(List<Wanted> wanted, List<Given> given) {
        for (int i = 0; i < given.size(); i++) {
            Line line = lines.get(wanted.get(i).budget());
            if (line != null) {
                give(wanted.get(i), given.get(i), line);
            }
        }
    }

    private void give(Wanted wanted, Given given, Line line) {
        line.give(given);
        if (line.isEmpty()) {
            lines.remove(wanted.budget());
        } else if (given.interactive() == wanted.interactive() && given.bulk() == wanted.bulk()) {
            ask(wanted.budget()); // who is left came meanwhile
        } else {
            askLater(wanted.budget(), line, line.pause(given));
        }
    }

    /** Unless it was asked in between: then that answer tells when to ask again. */
    private void askLater(RateBudget budget, Line line, Duration pause) {
        long asked = line.asked();
        Thread.ofVirtual().name("rate-budget-rests").start(() -> {
            pauses.pause(pause);
            synchronized (this) {
                if (line.asked() == asked) {
                    ask(budget);
                }
            }
        });
    }

    private synchronized void refuse(List<Wanted> wanted, Throwable failure) {
        for (Wanted each : wanted) {
            Line line = lines.remove(each.budget());
            if (line != null) {
                line.refuse(failure);
            }
        }
    }
}
