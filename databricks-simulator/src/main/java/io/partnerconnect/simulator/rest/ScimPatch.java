package io.partnerconnect.simulator.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The operations of a PATCH, each of one attribute. */
final class ScimPatch {
    private static final Pattern SELECTOR = Pattern.compile("(\\w+)(?:\\[value eq [\"']([^\"']*)[\"']])?");

    /** What is done. */
    enum Op {
        ADD,
        REMOVE,
        REPLACE
    }

    /** Adds, removes or replaces values of the attribute; a removal without values removes all. */
    record Operation(Op op, String attribute, JsonNode value) {
        /** The values of a multi-valued attribute after this operation. */
        Set<String> applyTo(Set<String> before) {
            Set<String> values = ScimValues.strings(value);
            Set<String> after = new TreeSet<>(before);
            switch (op) {
                case ADD -> after.addAll(values);
                case REPLACE -> {
                    after.clear();
                    after.addAll(values);
                }
                case REMOVE -> after.removeIf(each -> values.isEmpty() || values.contains(each));
            }
            return after;
        }
    }

    private ScimPatch() {}

    static List<Operation> operations(ObjectNode body) {
        JsonNode listed = body.has("Operations") ? body.path("Operations") : body.path("operations");
        if (!listed.isArray() || listed.isEmpty()) {
            throw Problem.invalid("Operations are missing.");
        }
        List<Operation> operations = new ArrayList<>();
        listed.forEach(each -> operations.addAll(operation(each)));
        return operations;
    }

    private static List<Operation> operation(JsonNode node) {
        Op op = op(Json.text(node, "op", ""));
        String path = Json.text(node, "path", "");
        if (!path.isEmpty()) {
            return List.of(atPath(op, path, node.path("value")));
        }
        if (op == Op.REMOVE || !node.path("value").isObject()) {
            throw Problem.invalid("An operation without a path needs an object as value.");
        }
        List<Operation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : node.path("value").properties()) {
            operations.add(new Operation(op, field.getKey(), field.getValue()));
        }
        return operations;
    }

    private static Operation atPath(Op op, String path, JsonNode value) {
        Matcher selector = SELECTOR.matcher(path);
        if (!selector.matches()) {
            throw Problem.invalid("Invalid path " + path);
        }
        if (op == Op.REMOVE && !value.isMissingNode()) {
            throw Problem.invalid("A remove operation must not have a value.");
        }
        String selected = selector.group(2);
        JsonNode values = selected == null ? value : Json.array().add(selected);
        return new Operation(
                op, selector.group(1), op == Op.REMOVE && selected == null ? MissingNode.getInstance() : values);
    }

    private static Op op(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "add" -> Op.ADD;
            case "remove" -> Op.REMOVE;
            case "replace" -> Op.REPLACE;
            default -> throw Problem.invalid("Invalid op " + name);
        };
    }
}
