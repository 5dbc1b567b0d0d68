package io.partnerconnect.simulator.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The faults of one workspace. Of the rules that act on a call, the one added first decides. */
public final class Faults {
    private static final class Counted {
        private final FaultRule rule;
        private int calls;

        private Counted(FaultRule rule) {
            this.rule = rule;
        }

        private boolean acts(String method, String path) {
            return rule.matches(method, path) && rule.actsOn(++calls);
        }
    }

    private final List<Counted> rules = new ArrayList<>();

    public synchronized void add(FaultRule rule) {
        rules.add(new Counted(rule));
    }

    public synchronized void clear() {
        rules.clear();
    }

    public synchronized List<FaultRule> rules() {
        return rules.stream().map(counted -> counted.rule).toList();
    }

    /** Counts the call in every rule it matches, and says what is to go wrong, if anything. */
    public synchronized Optional<FaultAction> next(String method, String path) {
        List<FaultAction> acting = new ArrayList<>();
        for (Counted counted : rules) {
            if (counted.acts(method, path)) {
                acting.add(counted.rule.action());
            }
        }
        return acting.stream().findFirst();
    }
}
