package io.partnerconnect.domain.model.retention;

import io.partnerconnect.domain.model.failure.Check;
import java.util.UUID;
import java.util.regex.Pattern;

/** Names a legal hold: a UUID of version 7, so that ids sort by time. */
public record HoldId(UUID value) {
    private static final Pattern SHAPE = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    public static HoldId parse(String text) {
        return new HoldId(UUID.fromString(Check.matching("id", text, SHAPE, "must be a UUID")));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
