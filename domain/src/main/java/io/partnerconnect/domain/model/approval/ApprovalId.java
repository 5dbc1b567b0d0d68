package io.partnerconnect.domain.model.approval;

import io.partnerconnect.domain.model.failure.Check;
import java.util.UUID;
import java.util.regex.Pattern;

/** Names an approval, from when it is asked for; sorts by time. */
public record ApprovalId(UUID value) {
    private static final Pattern SHAPE = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    public static ApprovalId parse(String text) {
        return new ApprovalId(UUID.fromString(Check.matching("id", text, SHAPE, "must be a UUID")));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
