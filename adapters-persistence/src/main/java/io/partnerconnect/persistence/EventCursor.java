package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.audit.AuditEvent;
import io.partnerconnect.domain.model.page.Cursor;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The event a page ended with. */
record EventCursor(Instant at, UUID id) {
    private static final Pattern SHAPE =
            Pattern.compile("(\\d{4}-\\S{1,30}Z) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    static Cursor after(AuditEvent event) {
        return Cursors.of(event.at() + " " + event.id().value());
    }

    static EventCursor parse(Cursor cursor) {
        Matcher parts = SHAPE.matcher(Cursors.textOf(cursor));
        if (!parts.matches()) {
            throw Cursors.notOurs();
        }
        try {
            return new EventCursor(Instant.parse(parts.group(1)), UUID.fromString(parts.group(2)));
        } catch (DateTimeException e) {
            throw Cursors.notOurs();
        }
    }
}
