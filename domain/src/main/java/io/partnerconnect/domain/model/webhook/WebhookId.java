package io.partnerconnect.domain.model.webhook;

import io.partnerconnect.domain.model.failure.Check;
import java.util.UUID;
import java.util.regex.Pattern;

/** Names a webhook: a UUID of version 7, so that ids sort by time. */
public record WebhookId(UUID value) {
    private static final Pattern SHAPE = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    public static WebhookId parse(String text) {
        return new WebhookId(UUID.fromString(Check.matching("id", text, SHAPE, "must be a UUID")));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
