package io.partnerconnect.app.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Values for requests: such as are there, such as could be there, and such as should never be sent. */
final class Values {
    private static final List<String> HOSTILE = List.of(
            "",
            " ",
            "null",
            "\u0000",
            "a\r\nX-Injected: 1",
            "../../etc/passwd",
            "..%2f..%2f",
            "' OR 1=1 --",
            "\" or displayName co \"",
            "${jndi:ldap://127.0.0.1/a}",
            "<script>alert(1)</script>",
            "\uD83D\uDE00",
            "\u202Egnp.exe",
            "x".repeat(300),
            "9".repeat(40),
            "-1",
            "NaN",
            "00000000-0000-0000-0000-000000000000",
            "dapi0123456789abcdef0123456789abcdef",
            "https://user:pass@dbc-1.cloud.databricks.com/",
            "http://169.254.169.254/latest/meta-data",
            "true",
            "[]",
            "{}");
    private static final List<String> BROKEN = List.of(
            "",
            "{",
            "[]",
            "null",
            "\"text\"",
            "{\"a\":}",
            "{\"reason\":\"a\",\"reason\":\"b\"}",
            "{}{}",
            "\u0000",
            "[".repeat(2000));

    private final Map<String, List<String>> known;

    /** {@code known} are values by the name of a field or parameter, those for one operation alone by {@code operation.name}. */
    Values(Map<String, List<String>> known) {
        this.known = Map.copyOf(known);
    }

    String hostile(Random random) {
        return HOSTILE.get(random.nextInt(HOSTILE.size()));
    }

    String brokenJson(Random random) {
        return BROKEN.get(random.nextInt(BROKEN.size()));
    }

    String header(String name, Random random) {
        return switch (name) {
            case "If-Match" -> "\"" + random.nextInt(4) + "\"";
            case "Idempotency-Key" -> "key-" + random.nextInt(5000);
            default -> "value";
        };
    }

    String text(Document.Operation operation, String name, JsonNode schema, Random random) {
        List<String> pool = known.getOrDefault(operation.id() + "." + name, known.get(name));
        if (pool != null && random.nextInt(20) > 0) {
            return pool.get(random.nextInt(pool.size()));
        }
        if (schema.has("enum")) {
            return schema.path("enum")
                    .get(random.nextInt(schema.path("enum").size()))
                    .asText();
        }
        return switch (name) {
            case "application_id", "id", "operation_id" -> new UUID(random.nextLong(), random.nextLong()).toString();
            case "page_size" -> Integer.toString(1 + random.nextInt(200));
            case "expires_before", "created_before", "from", "until" ->
                "2026-11-0" + (1 + random.nextInt(9)) + "T00:00:00Z";
            case "last_used_before" -> "2026-11-0" + (1 + random.nextInt(9));
            case "never_expires" -> random.nextBoolean() ? "true" : "false";
            case "reason" -> "reason " + random.nextInt(100);
            default -> "value-" + random.nextInt(100);
        };
    }

    JsonNode json(Document.Operation operation, String name, JsonNode schema, Random random, ObjectMapper json) {
        String type = type(schema);
        return switch (type) {
            case "integer" ->
                json.getNodeFactory().numberNode(schema.path("minimum").asLong(0) + random.nextInt(1_000_000));
            case "boolean" -> json.getNodeFactory().booleanNode(random.nextBoolean());
            case "array" -> json.createArrayNode();
            case "object" -> json.createObjectNode();
            default -> json.getNodeFactory().textNode(text(operation, name, schema, random));
        };
    }

    static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.get(0).asText() : type.asText();
    }
}
