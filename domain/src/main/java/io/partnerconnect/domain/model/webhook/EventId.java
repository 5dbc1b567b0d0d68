package io.partnerconnect.domain.model.webhook;

import io.partnerconnect.domain.model.failure.Check;
import java.util.UUID;
import java.util.regex.Pattern;

/** Names an event: a UUID of version 7. A receiver gets it as {@code webhook-id}, the same each time the event is sent. */
public record EventId(UUID value) {
    private static final Pattern SHAPE = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    public static EventId parse(String text) {
        return new EventId(UUID.fromString(Check.matching("delivery", text, SHAPE, "must be a UUID")));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
