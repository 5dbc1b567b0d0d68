package io.partnerconnect.simulator.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The simple expressions that may be in {@code filter}: eq, ne, co and sw, joined by and (binding tighter) and or. */
final class ScimFilter {
    private static final Set<String> ATTRIBUTES =
            Set.of("id", "displayname", "applicationid", "externalid", "active", "username");
    private static final Pattern WORD = Pattern.compile("\\s*(\"[^\"]*\"|'[^']*'|[^\\s\"']+)");

    private final List<String> words = new ArrayList<>();
    private int next;

    private ScimFilter(String expression) {
        Matcher matcher = WORD.matcher(expression);
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            words.add(matcher.group(1));
            end = matcher.end();
        }
        if (!expression.substring(end).isBlank()) {
            throw unsupported();
        }
    }

    static Predicate<ObjectNode> parse(String expression) {
        ScimFilter filter = new ScimFilter(expression);
        Predicate<ObjectNode> predicate = filter.alternatives();
        if (filter.next < filter.words.size()) {
            throw unsupported();
        }
        return predicate;
    }

    private Predicate<ObjectNode> alternatives() {
        Predicate<ObjectNode> any = conjunction();
        while (accept("or")) {
            any = any.or(conjunction());
        }
        return any;
    }

    private Predicate<ObjectNode> conjunction() {
        Predicate<ObjectNode> all = comparison();
        while (accept("and")) {
            all = all.and(comparison());
        }
        return all;
    }

    private Predicate<ObjectNode> comparison() {
        String attribute = word();
        String operator = word().toLowerCase(Locale.ROOT);
        String operand = operand(word());
        if (!ATTRIBUTES.contains(attribute.toLowerCase(Locale.ROOT))) {
            throw unsupported();
        }
        Predicate<String> test = switch (operator) {
            case "eq" -> value -> value.equals(operand);
            case "ne" -> value -> !value.equals(operand);
            case "co" -> value -> value.contains(operand);
            case "sw" -> value -> value.startsWith(operand);
            default -> throw unsupported();
        };
        return resource -> test.test(value(resource, attribute));
    }

    private boolean accept(String keyword) {
        boolean there = next < words.size() && words.get(next).equalsIgnoreCase(keyword);
        next += there ? 1 : 0;
        return there;
    }

    private String word() {
        if (next == words.size()) {
            throw unsupported();
        }
        return words.get(next++);
    }

    /** An empty operand makes the service fail: github.com/databricks/terraform-provider-databricks/issues/2184. */
    private static String operand(String word) {
        boolean quoted = word.startsWith("\"") || word.startsWith("'");
        String operand = quoted ? word.substring(1, word.length() - 1) : word;
        if (operand.isEmpty()) {
            throw new Problem(500, "INTERNAL_ERROR", "Index 1 out of bounds for length 1");
        }
        if (!quoted && !operand.matches("true|false|\\d+")) {
            throw unsupported();
        }
        return operand.toLowerCase(Locale.ROOT);
    }

    private static String value(ObjectNode resource, String attribute) {
        return resource.properties().stream()
                .filter(field -> field.getKey().equalsIgnoreCase(attribute))
                .map(field -> field.getValue().asText().toLowerCase(Locale.ROOT))
                .findFirst()
                .orElse("");
    }

    private static Problem unsupported() {
        return Problem.invalid("Given filter operator is not supported");
    }
}
