package io.partnerconnect.app.fuzz;

import java.util.List;
import java.util.Random;

/**
 * Who requests are made as. A good half of them by who may do most, so that they get far; the others by callers of every role and scope,
 * and by strangers.
 */
record Bearers(String mightiest, List<String> callers, List<String> strangers) {
    Bearers {
        callers = List.copyOf(callers);
        strangers = List.copyOf(strangers);
    }

    /** What a caller presents; empty when he presents nothing. */
    String any(Random random) {
        int chance = random.nextInt(100);
        if (chance < 45) {
            return "Bearer " + mightiest;
        }
        if (chance < 88) {
            return "Bearer " + oneOf(callers, random);
        }
        return chance < 98 ? "Bearer " + oneOf(strangers, random) : "";
    }

    private static String oneOf(List<String> bearers, Random random) {
        return bearers.get(random.nextInt(bearers.size()));
    }
}
