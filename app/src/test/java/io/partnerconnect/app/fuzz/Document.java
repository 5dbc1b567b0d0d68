package io.partnerconnect.app.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The OpenAPI document, as far as requests are made from it and answers are held against it. */
final class Document {
    static final String LINES = "application/x-ndjson";

    private static final List<String> METHODS = List.of("get", "put", "post", "patch", "delete");

    private final JsonNode root;

    Document(JsonNode root) {
        this.root = root;
    }

    /** One operation of the document. */
    record Operation(String method, String path, JsonNode node, JsonNode pathItem) {
        String id() {
            return node.path("operationId").asText();
        }

        List<JsonNode> parameters(String in) {
            List<JsonNode> found = new ArrayList<>();
            pathItem.path("parameters").forEach(found::add);
            node.path("parameters").forEach(found::add);
            found.removeIf(parameter -> !in.equals(parameter.path("in").asText()));
            return found;
        }
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        root.path("paths")
                .properties()
                .forEach(path -> METHODS.stream()
                        .filter(method -> path.getValue().has(method))
                        .forEach(method -> operations.add(new Operation(
                                method.toUpperCase(Locale.ROOT),
                                path.getKey(),
                                path.getValue().path(method),
                                path.getValue()))));
        return operations;
    }

    /** The schema of the request's body, or null when it has none. */
    @Nullable
    JsonNode bodySchema(Operation operation) {
        JsonNode schema = operation.node().at("/requestBody/content/application~1json/schema");
        return schema.isMissingNode() ? null : resolved(schema);
    }

    /** Whether its body is lines of text, which have no schema. */
    boolean takesLines(Operation operation) {
        return operation.node().at("/requestBody/content").has(LINES);
    }

    /** What an answer may look like, or a missing node when the document does not know such an answer. */
    JsonNode answer(Operation operation, int status) {
        return operation.node().path("responses").path(Integer.toString(status));
    }

    JsonNode resolved(JsonNode schema) {
        JsonNode current = schema;
        while (current.has("$ref")) {
            current = root.at(current.path("$ref").asText().substring(1));
        }
        return current;
    }

    JsonNode root() {
        return root;
    }
}
