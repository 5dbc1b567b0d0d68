package io.partnerconnect.app.rest.reconciliation;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.reconciliation.LogEvent;
import io.partnerconnect.domain.model.reconciliation.LogLine;
import io.partnerconnect.domain.model.workspace.WorkspaceNumber;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads one entry of {@code system.access.audit}, as {@code to_json} writes it. What is taken is listed here; the rest, among it all of
 * {@code request_params} but a few names and ids, is forgotten with the line.
 */
final class LogParser {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._-]{1,100}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private final ObjectReader json;
    private final Parameters parameters;

    LogParser(ObjectReader json, Parameters parameters) {
        this.json = json.with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        this.parameters = parameters;
    }

    /** Which of the parameters of a request name a token, a service principal, a partner: the first that is there counts. */
    record Parameters(List<String> token, List<String> principal, List<String> partner) {}

    LogLine parse(long number, byte[] line) {
        try {
            JsonNode entry = json.readTree(line);
            if (!entry.isObject()) {
                return new LogLine.Unreadable(number, "is not a JSON object");
            }
            return entry(entry, line);
        } catch (IOException notJson) {
            return new LogLine.Unreadable(number, "is not JSON");
        } catch (Failure.Invalid invalid) {
            return new LogLine.Unreadable(number, String.valueOf(invalid.getMessage()));
        }
    }

    private LogLine entry(JsonNode entry, byte[] line) {
        Instant at = time(entry.path("event_time"));
        String workspace = required(entry, "workspace_id");
        if (!NUMBER.matcher(workspace).matches()) {
            throw new Failure.Invalid("workspace_id", "must be a number");
        }
        if (Long.parseLong(workspace) == 0) {
            return new LogLine.OfAccount(at);
        }
        return new LogLine.Entry(new LogEvent(
                key(text(entry, "event_id"), line),
                at,
                new WorkspaceNumber(Long.parseLong(workspace)),
                new LogEvent.Name(required(entry, "service_name"), required(entry, "action_name")),
                new LogEvent.By(
                        text(entry.path("user_identity"), "email"),
                        text(entry, "source_ip_address"),
                        text(entry, "user_agent")),
                status(entry.path("response").path("status_code")),
                target(entry.path("request_params"))));
    }

    private LogEvent.Target target(JsonNode given) {
        return new LogEvent.Target(
                first(given, parameters.token()),
                first(given, parameters.principal()),
                first(given, parameters.partner()));
    }

    private static @Nullable String first(JsonNode given, List<String> names) {
        return names.stream()
                .map(given::path)
                .filter(value -> value.isValueNode()
                        && !value.isNull()
                        && !value.asText().isBlank())
                .map(JsonNode::asText)
                .findFirst()
                .orElse(null);
    }

    /** An entry without an id of its own is known by what it holds. */
    private static String key(@Nullable String id, byte[] line) {
        return id != null && KEY.matcher(id).matches()
                ? id
                : "sha256:" + HexFormat.of().formatHex(Lines.sha256().digest(line));
    }

    private static Instant time(JsonNode time) {
        try {
            return OffsetDateTime.parse(time.asText()).toInstant().truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException e) {
            throw new Failure.Invalid("event_time", "must be a time such as 2026-11-01T00:00:00.000Z");
        }
    }

    private static @Nullable Integer status(JsonNode status) {
        int code = status.asInt(0);
        return code >= 100 && code <= 999 ? code : null;
    }

    private static String required(JsonNode entry, String field) {
        String text = text(entry, field);
        if (text == null || text.isBlank()) {
            throw new Failure.Invalid(field, "must be given");
        }
        return text;
    }

    private static @Nullable String text(JsonNode entry, String field) {
        JsonNode value = entry.path(field);
        return value.isValueNode() && !value.isNull() ? value.asText() : null;
    }
}
