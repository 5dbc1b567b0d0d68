package io.partnerconnect.verifier;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what to call an event in a message. */
final class EventIds {
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

    private EventIds() {}

    static String in(String content) {
        Matcher id = ID.matcher(content);
        return id.find() ? id.group(1) : "unknown";
    }
}
