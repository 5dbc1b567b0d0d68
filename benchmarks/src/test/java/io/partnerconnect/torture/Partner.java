package io.partnerconnect.torture;

import java.util.List;
import java.util.Random;
import java.util.Set;

/** The partners that are connected: with a warehouse, a cluster, and neither. */
enum Partner {
    FIVETRAN("fivetran", "FIVETRAN", Set.of("workspace-access", "databricks-sql-access")),
    JOHN_SNOW_LABS("john-snow-labs", "JOHN_SNOW_LABS", Set.of("workspace-access")),
    PROPHECY("prophecy", "PROPHECY", Set.of("workspace-access", "allow-cluster-create"));

    private final String key;
    private final String prefix;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of
    private final Set<String> entitlements;

    Partner(String key, String prefix, Set<String> entitlements) {
        this.key = key;
        this.prefix = prefix;
        this.entitlements = entitlements;
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

    /** Those of its profile. */
    Set<String> entitlements() {
        return entitlements;
    }

    boolean hasCompute() {
        return this != PROPHECY;
    }
}
