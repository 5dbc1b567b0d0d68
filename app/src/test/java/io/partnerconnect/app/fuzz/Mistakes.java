package io.partnerconnect.app.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The mistakes that each field and parameter of a request can have, each of them alone in a request that is otherwise right. */
final class Mistakes {
    /** Parameters that take any line of text, so that only its length and its characters can be wrong. */
    private static final Set<String> ANY_LINE = Set.of("actor", "action", "display_name", "reason", "ticket");

    private static final String TOO_LONG = "x".repeat(600);
    private static final List<String> NO_LINES = List.of("", " ", TOO_LONG, "a\u0000b", "a\nb", "a\u202Eb");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Document document;

    Mistakes(Document document) {
        this.document = document;
    }

    /** A request with one mistake, and the field its problem must name. */
    record Mistake(Draft draft, String field) {}

    Stream<Mistake> in(Draft right) {
        return Stream.of(paths(right), queries(right), headers(right), bodies(right))
                .flatMap(each -> each);
    }

    private static Stream<Mistake> paths(Draft right) {
        return right.operation().parameters("path").stream()
                .map(parameter -> parameter.path("name").asText())
                .flatMap(name -> Stream.of("~", " ", TOO_LONG, "a\u0000b", "a\nb")
                        .map(value -> new Mistake(right.withPath(name, value), name)));
    }

    private static Stream<Mistake> queries(Draft right) {
        Stream<Mistake> known = right.operation().parameters("query").stream()
                .flatMap(parameter -> query(right, parameter.path("name").asText(), parameter));
        return Stream.concat(known, Stream.of(new Mistake(right.and("unknown", "1"), "unknown")));
    }

    private static Stream<Mistake> query(Draft right, String name, JsonNode parameter) {
        Draft without = right.withoutQuery(name);
        return Stream.of(
                        NO_LINES.stream().map(value -> without.and(name, value)),
                        ANY_LINE.contains(name) ? Stream.<Draft>empty() : Stream.of(without.and(name, "~")),
                        Stream.of(without.and(name, "1").and(name, "1")),
                        parameter.path("required").asBoolean() ? Stream.of(without) : Stream.<Draft>empty())
                .flatMap(drafts -> drafts)
                .map(draft -> new Mistake(draft, name));
    }

    private static Stream<Mistake> headers(Draft right) {
        String key = "Idempotency-Key";
        if (!right.headers().containsKey(key)) {
            return Stream.empty();
        }
        return Stream.concat(
                        Stream.of(right.withoutHeader(key)),
                        Stream.of("", "a b", "x".repeat(129)).map(value -> right.withHeader(key, value)))
                .map(draft -> new Mistake(draft, key));
    }

    private Stream<Mistake> bodies(Draft right) {
        JsonNode schema = document.bodySchema(right.operation());
        if (schema == null) {
            return Stream.empty();
        }
        Stream<Mistake> whole = Stream.of("", "null", "[]", "1", "\"text\"", "{", right.body() + "{}")
                .map(text -> new Mistake(right.withBody(text), "body"));
        Stream<Mistake> unknown =
                Stream.of(new Mistake(with(right, "unknown_field", JSON.numberNode(1)), "unknown_field"));
        Stream<Mistake> known = schema.path("properties").properties().stream().flatMap(property -> {
            String name = property.getKey();
            return field(right, name, document.resolved(property.getValue()), isRequired(schema, name));
        });
        return Stream.of(whole, unknown, known).flatMap(each -> each);
    }

    private static Stream<Mistake> field(Draft right, String name, JsonNode schema, boolean required) {
        Stream<@Nullable JsonNode> absent = required ? Stream.of(null, JSON.nullNode()) : Stream.empty();
        return Stream.concat(wrong(schema).stream(), absent).map(value -> new Mistake(with(right, name, value), name));
    }

    /** What is never right for a field of this kind. */
    private static List<JsonNode> wrong(JsonNode schema) {
        return switch (Values.type(schema)) {
            case "integer" ->
                List.of(
                        text("60"),
                        text(""),
                        JSON.booleanNode(true),
                        JSON.numberNode(60.5),
                        JSON.numberNode(-1),
                        array(),
                        object());
            case "boolean" -> List.of(text("true"), text(""), JSON.numberNode(1), array(), object());
            case "array" ->
                List.of(
                        text(""),
                        text("x"),
                        JSON.numberNode(1),
                        object(),
                        array(JSON.nullNode()),
                        array(JSON.numberNode(0)),
                        array(text("~")),
                        array(text("")));
            case "object" ->
                List.of(
                        text(""),
                        text("x"),
                        JSON.numberNode(1),
                        array(),
                        object().put("env", ""),
                        object().putNull("env"),
                        object().put("env", 1),
                        object().put("", "x"),
                        object().put("A b", "x"),
                        object().put("env", "a\nb"),
                        object().put("env", TOO_LONG));
            default -> texts(schema);
        };
    }

    private static List<JsonNode> texts(JsonNode schema) {
        Stream<JsonNode> lines = NO_LINES.stream().map(Mistakes::text);
        Stream<JsonNode> others = Stream.of(JSON.numberNode(1), JSON.booleanNode(true), array(text("x")), object());
        Stream<JsonNode> credentials = schema.path("format").asText().equals("password")
                ? Stream.empty()
                : Stream.of(text("dapi0123456789abcdef0123456789abcdef"));
        Stream<JsonNode> choices = schema.has("enum") ? Stream.of(text("~")) : Stream.empty();
        return Stream.of(lines, others, credentials, choices)
                .flatMap(each -> each)
                .toList();
    }

    /** The body with this value of the field; null leaves the field out. */
    private static Draft with(Draft right, String name, @Nullable JsonNode value) {
        ObjectNode body = right.json();
        if (value == null) {
            body.remove(name);
        } else {
            body.set(name, value);
        }
        return right.withBody(body.toString());
    }

    private static boolean isRequired(JsonNode schema, String name) {
        return schema.path("required")
                .valueStream()
                .anyMatch(required -> required.asText().equals(name));
    }

    private static JsonNode text(String value) {
        return JSON.textNode(value);
    }

    private static ObjectNode object() {
        return JSON.objectNode();
    }

    private static JsonNode array(JsonNode... values) {
        return JSON.arrayNode().addAll(List.of(values));
    }
}
