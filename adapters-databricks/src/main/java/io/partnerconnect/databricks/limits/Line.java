package io.partnerconnect.databricks.limits;

import io.partnerconnect.domain.model.budget.RateBudget;
import io.partnerconnect.domain.model.budget.Urgency;
import io.partnerconnect.domain.port.out.RateBudgets.Given;
import io.partnerconnect.domain.port.out.RateBudgets.Wanted;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** Who waits for turns of one budget: people, then who looks for many, then who came first. Guarded by its {@link Turnstile}. */
final class Line {
    /**
     * Who is not in a hurry and was given something waits for more than one turn, so that there is not a question for each, and so that
     * another replica that was given nothing comes before.
     */
    private static final Duration A_LITTLE = Duration.ofMillis(50);

    private static final Duration AT_LEAST = Duration.ofMillis(1);

    private final Deque<Turn> interactive = new ArrayDeque<>();
    private final Deque<Turn> bulk = new ArrayDeque<>();
    private long asked;

    Turn join(Urgency urgency) {
        Turn turn = new Turn();
        switch (urgency) {
            case INTERACTIVE -> interactive.addLast(turn);
            case SHARED -> bulk.addFirst(turn);
            case BULK -> bulk.addLast(turn);
        }
        return turn;
    }

    /** Whether somebody who just came is worth a question: who is not in a hurry waits for the answer the others wait for. */
    boolean asksFor(Urgency urgency) {
        return urgency == Urgency.INTERACTIVE || (asked == 0 && bulk.size() == 1);
    }

    boolean isEmpty() {
        interactive.removeIf(Turn::isOver);
        bulk.removeIf(Turn::isOver);
        return interactive.isEmpty() && bulk.isEmpty();
    }

    Wanted wanted(RateBudget budget) {
        asked++;
        return new Wanted(budget, interactive.size(), bulk.size());
    }

    /** How often it was asked for turns of this line. */
    long asked() {
        return asked;
    }

    void give(Given given) {
        give(interactive, given.interactive());
        give(bulk, given.bulk());
    }

    private static void give(Deque<Turn> waiting, int turns) {
        for (int left = turns; left > 0 && !waiting.isEmpty(); ) {
            left -= waiting.removeFirst().come() ? 1 : 0;
        }
    }

    /** When to ask for those who are left. */
    Duration pause(Given given) {
        return interactive.isEmpty()
                ? longer(given.bulkIn(), given.bulk() == 0 ? AT_LEAST : A_LITTLE)
                : longer(given.interactiveIn(), AT_LEAST);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    void refuse(Throwable failure) {
        interactive.forEach(turn -> turn.refuse(failure));
        bulk.forEach(turn -> turn.refuse(failure));
    }
}
