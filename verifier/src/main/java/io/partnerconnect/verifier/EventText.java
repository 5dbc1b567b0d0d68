package io.partnerconnect.verifier;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The keys and values of an event: JSON on one level, of texts, numbers and null. */
final class EventText {
    private final String text;
    private int at;

    private EventText(String text) {
        this.text = text;
    }

    /** Its values, those that are null left out; nothing when it is not such a text. */
    static Map<String, String> read(String text) {
        try {
            return new EventText(text).object();
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            return Map.of();
        }
    }

    private Map<String, String> object() {
        Map<String, String> values = new HashMap<>();
        do {
            at++; // the brace, or a comma
            String key = string();
            at++; // the colon
            String value = text.charAt(at) == '"' ? string() : bare();
            if (value != null) {
                values.putIfAbsent(key, value);
            }
        } while (text.charAt(at) == ',');
        return values;
    }

    private String string() {
        StringBuilder value = new StringBuilder();
        for (at++; text.charAt(at) != '"'; at++) {
            value.append(text.charAt(at) == '\\' ? escaped() : text.charAt(at));
        }
        at++;
        return value.toString();
    }

    private char escaped() {
        at++;
        if (text.charAt(at) != 'u') {
            return text.charAt(at);
        }
        at += 4;
        return (char) Integer.parseInt(text.substring(at - 3, at + 1), 16);
    }

    private @Nullable String bare() {
        int from = at;
        while (text.charAt(at) != ',' && text.charAt(at) != '}') {
            at++;
        }
        String value = text.substring(from, at);
        return value.equals("null") ? null : value;
    }
}
