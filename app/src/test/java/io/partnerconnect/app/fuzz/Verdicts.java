package io.partnerconnect.app.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Holds answers against the document. */
final class Verdicts {
    private static final Set<Integer> SERVER_ERRORS = Set.of(502, 503);
    private static final List<String> NEVER_SHOWN =
            List.of("\tat ", "Exception", "io.partnerconnect", "java.lang", "org.postgresql", "SELECT ", "Caused by");

    private final Document document;
    private final ObjectMapper json = new ObjectMapper();
    private final JsonSchemaFactory schemas = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private final Map<String, JsonSchema> compiled = new HashMap<>();

    Verdicts(Document document) {
        this.document = document;
    }

    /** What is wrong with the answer; nothing, when it is as documented. */
    List<String> of(Document.Operation operation, HttpResponse<String> answer) {
        List<String> wrong = new ArrayList<>();
        int status = answer.statusCode();
        if (status >= 500 && !SERVER_ERRORS.contains(status)) {
            wrong.add("a server error: " + status);
        }
        JsonNode documented = document.answer(operation, status);
        if (documented.isMissingNode()) {
            wrong.add("status " + status + " is not in the document");
        } else {
            body(operation, status, documented, answer, wrong);
        }
        NEVER_SHOWN.stream().filter(answer.body()::contains).forEach(text -> wrong.add("shows " + text.trim()));
        return wrong;
    }

    private void body(
            Document.Operation operation,
            int status,
            JsonNode documented,
            HttpResponse<String> answer,
            List<String> wrong) {
        String type = answer.headers().firstValue("Content-Type").orElse("").split(";", 2)[0];
        JsonNode content = documented.path("content");
        if (content.isMissingNode() || content.isEmpty()) {
            if (!answer.body().isEmpty()) {
                wrong.add("a body where none is documented");
            }
            return;
        }
        JsonNode schema = content.path(type).path("schema");
        if (schema.isMissingNode()) {
            wrong.add("content type '" + type + "' is not in the document");
            return;
        }
        try {
            JsonNode body = json.readTree(answer.body());
            schema(operation.id() + status + type, schema)
                    .validate(body)
                    .forEach((ValidationMessage message) -> wrong.add(message.getMessage()));
        } catch (JsonProcessingException e) {
            wrong.add("the body is not JSON");
        }
    }

    private JsonSchema schema(String key, JsonNode schema) {
        return compiled.computeIfAbsent(key, missing -> {
            ObjectNode whole = schema.deepCopy();
            whole.set("components", document.root().path("components"));
            return schemas.getSchema(whole);
        });
    }
}
