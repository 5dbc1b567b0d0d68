package io.partnerconnect.domain.model.operation;

import io.partnerconnect.domain.model.failure.Check;
import java.util.UUID;
import java.util.regex.Pattern;

/** The id of one thing somebody asked for: a UUID of version 7, so that ids sort by time. */
public record OperationId(UUID value) {
    public static OperationId parse(String text) {
        return new OperationId(UUID.fromString(Check.matching("operation_id", text, SHAPE, "must be a UUID")));
    }

    private static final Pattern SHAPE = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    @Override
    public String toString() {
        return value.toString();
    }
}
