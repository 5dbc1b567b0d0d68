package io.partnerconnect.domain.model.audit;

import io.partnerconnect.domain.model.failure.Check;
import java.util.UUID;
import java.util.regex.Pattern;

/** The id of an audit event: a UUID of version 7. */
public record AuditEventId(UUID value) {
    private static final Pattern SHAPE = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    public static AuditEventId parse(String text) {
        return new AuditEventId(UUID.fromString(Check.matching("id", text, SHAPE, "must be a UUID")));
    }
}
