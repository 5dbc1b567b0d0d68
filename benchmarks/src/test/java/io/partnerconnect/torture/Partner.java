package io.partnerconnect.torture;

import java.util.List;
import java.util.Random;

/** The partners that are connected: with a warehouse, a cluster, and neither. */
enum Partner {
    FIVETRAN("fivetran", "FIVETRAN"),
    JOHN_SNOW_LABS("john-snow-labs", "JOHN_SNOW_LABS"),
    PROPHECY("prophecy", "PROPHECY");

    private final String key;
    private final String prefix;

    Partner(String key, String prefix) {
        this.key = key;
        this.prefix = prefix;
    }

    static Partner any(Random chance, boolean withCompute) {
        List<Partner> choice =
                withCompute ? List.of(FIVETRAN, JOHN_SNOW_LABS) : List.of(FIVETRAN, JOHN_SNOW_LABS, PROPHECY);
        return choice.get(chance.nextInt(choice.size()));
    }

    String key() {
        return key;
    }

    String principal() {
        return prefix + "_USER";
    }

    String compute() {
        return prefix + "_ENDPOINT";
    }

    boolean hasCompute() {
        return this != PROPHECY;
    }
}
