package io.partnerconnect.domain.model.rotation;

import io.partnerconnect.domain.model.failure.Check;
import java.util.UUID;
import java.util.regex.Pattern;

/** Names a rotation policy. */
public record PolicyId(UUID value) {
    private static final Pattern SHAPE = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    public static PolicyId parse(String text) {
        return new PolicyId(UUID.fromString(Check.matching("id", text, SHAPE, "must be a UUID")));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
