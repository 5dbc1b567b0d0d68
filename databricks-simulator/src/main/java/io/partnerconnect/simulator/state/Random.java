package io.partnerconnect.simulator.state;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** Random identifiers in the forms in which a workspace gives them. */
public final class Random {
    private Random() {}

    /** Sixteen digits, the first of them not 0: ids of principals, groups and workspaces. */
    public static long number() {
        return ThreadLocalRandom.current().nextLong(1_000_000_000_000_000L, 10_000_000_000_000_000L);
    }

    public static String hex(int digits) {
        byte[] bytes = new byte[(digits + 1) / 2];
        ThreadLocalRandom.current().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes).substring(0, digits);
    }

    public static String letters(int count) {
        StringBuilder letters = new StringBuilder(count);
        ThreadLocalRandom.current().ints(count, 'a', 'z' + 1).forEach(letter -> letters.append((char) letter));
        return letters.toString();
    }

    public static int upTo(int bound) {
        return ThreadLocalRandom.current().nextInt(bound);
    }
}
