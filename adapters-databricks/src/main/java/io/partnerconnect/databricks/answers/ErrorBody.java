package io.partnerconnect.databricks.answers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An error as a workspace words it, in whichever of its shapes. The text is only compared with known ones, never handed on.
 *
 * @param code null when there is none, or when it is a number: then the status says as much
 * @param text lower-case
 * @see <a href="https://docs.databricks.com/api/account/errors">the standard shape</a>
 */
record ErrorBody(@Nullable String code, String text, Shape shape) {
    enum Shape {
        STANDARD,
        SCIM,
        TEXT,
        HTML
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,63}");
    private static final Pattern CODE_AND_TEXT = Pattern.compile("([A-Z][A-Z_]{2,63}): (.*)", Pattern.DOTALL);

    static ErrorBody of(String body) {
        String trimmed = body.strip();
        if (trimmed.startsWith("{")) {
            return ofJson(trimmed);
        }
        if (trimmed.startsWith("<")) {
            return new ErrorBody(null, lower(trimmed), Shape.HTML);
        }
        Matcher both = CODE_AND_TEXT.matcher(trimmed);
        return both.matches()
                ? new ErrorBody(both.group(1), lower(both.group(2)), Shape.STANDARD)
                : new ErrorBody(null, lower(trimmed), Shape.TEXT);
    }

    private static ErrorBody ofJson(String body) {
        try {
            JsonNode json = JSON.readTree(body);
            if (json.has("schemas") || json.has("detail")) {
                return new ErrorBody(code(json.path("scimType")), text(json, "detail"), Shape.SCIM);
            }
            if (json.has("error_code") || json.has("message")) {
                return new ErrorBody(code(json.path("error_code")), text(json, "message"), Shape.STANDARD);
            }
            if (json.has("error")) {
                return new ErrorBody(null, text(json, "error") + " " + text(json, "error_description"), Shape.STANDARD);
            }
        } catch (JsonProcessingException e) {
            return new ErrorBody(null, lower(body), Shape.TEXT);
        }
        return new ErrorBody(null, "", Shape.TEXT);
    }

    private static String text(JsonNode json, String field) {
        return lower(json.path(field).asText(""));
    }

    private static @Nullable String code(JsonNode node) {
        return node.isTextual() && CODE.matcher(node.textValue()).matches() ? node.textValue() : null;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    boolean says(String... phrases) {
        for (String phrase : phrases) {
            if (text.contains(phrase)) {
                return true;
            }
        }
        return false;
    }

    boolean hasCode(String... codes) {
        for (String candidate : codes) {
            if (candidate.equals(code)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the API itself worded it, and not something in front of it. */
    boolean isOfTheApi() {
        return shape == Shape.STANDARD || shape == Shape.SCIM;
    }
}
