package io.partnerconnect.app.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Makes requests for the operations of a document: some as documented, some with one or more mistakes. The seed decides everything. */
final class Requests {
    private static final int MISTAKEN_IN_HUNDRED = 60;

    private final Document document;
    private final Values values;
    private final Bearers bearers;
    private final Random random;
    private final URI base;
    private final ObjectMapper json = new ObjectMapper();

    Requests(Document document, Values values, Bearers bearers, Random random, URI base) {
        this.document = document;
        this.values = values;
        this.bearers = bearers;
        this.random = random;
        this.base = base;
    }

    HttpRequest next(Document.Operation operation) {
        boolean mistaken = random.nextInt(100) < MISTAKEN_IN_HUNDRED;
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(target(operation, mistaken)))
                .timeout(Duration.ofSeconds(60));
        headers(request, operation, mistaken);
        return request.method(operation.method(), body(request, operation, mistaken))
                .build();
    }

    private String target(Document.Operation operation, boolean mistaken) {
        String path = operation.path();
        for (JsonNode parameter : operation.parameters("path")) {
            String name = parameter.path("name").asText();
            String value = value(operation, parameter, mistaken, 4);
            // Without a value it would be another path.
            path = path.replace("{" + name + "}", encoded(value.isEmpty() ? " " : value));
        }
        List<String> query = new ArrayList<>();
        for (JsonNode parameter : operation.parameters("query")) {
            boolean given = parameter.path("required").asBoolean()
                    ? !mistaken || random.nextInt(4) > 0
                    : random.nextInt(4) == 0;
            if (given) {
                String name = parameter.path("name").asText();
                query.add(name + "=" + encoded(value(operation, parameter, mistaken, 3)));
            }
        }
        if (mistaken && random.nextInt(10) == 0) {
            query.add("unknown=" + encoded(values.hostile(random)));
        }
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    private String value(Document.Operation operation, JsonNode parameter, boolean mistaken, int oneIn) {
        return mistaken && random.nextInt(oneIn) == 0
                ? values.hostile(random)
                : values.text(
                        operation,
                        parameter.path("name").asText(),
                        document.resolved(parameter.path("schema")),
                        random);
    }

    private void headers(HttpRequest.Builder request, Document.Operation operation, boolean mistaken) {
        String bearer = bearers.any(random);
        if (!bearer.isEmpty()) {
            request.header("Authorization", bearer);
        }
        for (JsonNode parameter : operation.parameters("header")) {
            String name = parameter.path("name").asText();
            if (!mistaken || random.nextInt(5) > 0) {
                request.header(name, values.header(name, random));
            }
        }
        if (mistaken && random.nextInt(20) == 0) {
            request.header("Accept", "text/plain");
        }
    }

    private HttpRequest.BodyPublisher body(
            HttpRequest.Builder request, Document.Operation operation, boolean mistaken) {
        if (document.takesLines(operation)) {
            request.header("Content-Type", mistaken && random.nextInt(5) == 0 ? "text/plain" : Document.LINES);
            return HttpRequest.BodyPublishers.ofString(lines(mistaken));
        }
        JsonNode schema = document.bodySchema(operation);
        if (schema == null) {
            return HttpRequest.BodyPublishers.noBody();
        }
        request.header("Content-Type", mistaken && random.nextInt(20) == 0 ? "text/plain" : "application/json");
        if (mistaken && random.nextInt(8) == 0) {
            return HttpRequest.BodyPublishers.ofString(values.brokenJson(random));
        }
        return HttpRequest.BodyPublishers.ofString(
                object(operation, schema, mistaken).toString());
    }

    /** Entries of a log, some of them, or all, spoilt. */
    private String lines(boolean mistaken) {
        StringBuilder lines = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            ObjectNode entry = json.createObjectNode()
                    .put("event_time", "2026-11-0" + (1 + random.nextInt(9)) + "T00:00:00Z")
                    .put("workspace_id", mistaken ? values.hostile(random) : Integer.toString(random.nextInt(9)))
                    .put("service_name", "accounts")
                    .put("action_name", mistaken ? values.hostile(random) : "generateDbToken");
            lines.append(mistaken && random.nextInt(3) == 0 ? values.brokenJson(random) : entry.toString())
                    .append('\n');
        }
        return lines.toString();
    }

    private ObjectNode object(Document.Operation operation, JsonNode schema, boolean mistaken) {
        ObjectNode object = json.createObjectNode();
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            JsonNode value = field(operation, property.getKey(), document.resolved(property.getValue()), mistaken);
            if (value != null) {
                object.set(property.getKey(), value);
            }
        }
        if (mistaken && random.nextInt(10) == 0) {
            object.put("unknown_field", values.hostile(random));
        }
        return object;
    }

    private @Nullable JsonNode field(Document.Operation operation, String name, JsonNode schema, boolean mistaken) {
        if (mistaken && random.nextInt(5) == 0) {
            return switch (random.nextInt(7)) {
                case 0 -> null;
                case 1 -> json.nullNode();
                case 2 -> json.getNodeFactory().textNode("");
                case 3 -> json.getNodeFactory().numberNode(random.nextLong());
                case 4 -> json.createArrayNode().add(1);
                case 5 -> json.createObjectNode().put("a", "b");
                default -> json.getNodeFactory().textNode(values.hostile(random));
            };
        }
        return values.json(operation, name, schema, random, json);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
