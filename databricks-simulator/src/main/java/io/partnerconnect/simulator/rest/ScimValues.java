package io.partnerconnect.simulator.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads the several ways in which clients write the values of an attribute. */
final class ScimValues {
    private static final Set<String> ENTITLEMENTS = Set.of(
            "allow-cluster-create",
            "allow-instance-pool-create",
            "databricks-sql-access",
            "workspace-access",
            "workspace-consume");

    private ScimValues() {}

    /** From {@code [{"value":"x"}]}, {@code ["x"]}, {@code {"value":"x"}} or {@code "x"}; empty texts are left out. */
    static Set<String> strings(JsonNode node) {
        Set<String> values = new LinkedHashSet<>();
        if (node.isArray()) {
            node.forEach(element -> values.addAll(strings(element)));
        } else if (node.isObject()) {
            values.addAll(strings(node.path("value")));
        } else if (node.isValueNode() && !node.isNull() && !node.asText().isEmpty()) {
            values.add(node.asText());
        }
        return values;
    }

    static String single(JsonNode node) {
        return strings(node).stream().findFirst().orElse("");
    }

    static boolean flag(JsonNode node) {
        return switch (single(node)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Problem.invalid("active is true or false.");
        };
    }

    static Set<String> entitlements(Set<String> values) {
        if (!ENTITLEMENTS.containsAll(values)) {
            throw Problem.invalid("Unknown entitlement in " + values);
        }
        if (values.contains("workspace-consume")
                && (values.contains("workspace-access") || values.contains("databricks-sql-access"))) {
            throw Problem.invalid("workspace-consume excludes workspace-access and databricks-sql-access.");
        }
        return values;
    }

    static List<Long> ids(JsonNode node) {
        return numbers(strings(node));
    }

    static List<Long> numbers(Set<String> ids) {
        return ids.stream().map(ScimValues::id).toList();
    }

    private static long id(String digits) {
        if (!digits.matches("\\d{1,18}")) {
            throw Problem.invalid("Invalid id " + digits);
        }
        return Long.parseLong(digits);
    }
}
