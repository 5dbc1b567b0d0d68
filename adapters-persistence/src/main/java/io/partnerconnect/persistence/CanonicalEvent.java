package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.audit.AuditEvent;
import io.partnerconnect.domain.model.audit.AuditSubject;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The exact text of an event that is hashed: JSON with these keys in this order, all of them always, without white space. {@code v} is
 * the version of this format; what was hashed once is never written differently. Version 1 had no {@code part_of}.
 */
final class CanonicalEvent {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder(600).append("{\"v\":2");

    private CanonicalEvent() {}

    static String of(AuditRow row) {
        AuditEvent event = row.event();
        AuditSubject subject = event.subject();
        return new CanonicalEvent()
                .with("id", event.id().value())
                .with("at", TIME.format(event.at()))
                .with("phase", event.phase())
                .with("action", event.action())
                .with("actor_kind", event.actor().kind())
                .with("actor", event.actor().name())
                .with("subject_kind", subject == null ? null : subject.kind())
                .with("subject_id", subject == null ? null : subject.id())
                .with("workspace", Columns.workspace(subject))
                .with("partner", Columns.partner(subject))
                .with("operation_id", event.operation())
                .with("part_of", event.partOf())
                .with("settles", event.settles())
                .with("reason", event.reason())
                .with("ticket", event.ticket())
                .with("outcome", event.outcome())
                .with("code", event.code())
                .with("result", event.result())
                .with("suppressed", row.suppressed())
                .text
                .append('}')
                .toString();
    }

    /** Numbers as text too: nobody has to agree on how numbers are written. */
    private CanonicalEvent with(String key, @Nullable Object value) {
        text.append(",\"").append(key).append("\":");
        if (value == null) {
            text.append("null");
        } else {
            text.append('"');
            value.toString().chars().forEach(this::append);
            text.append('"');
        }
        return this;
    }

    private void append(int character) {
        if (character == '"' || character == '\\') {
            text.append('\\').append((char) character);
        } else if (character < ' ') {
            text.append("\\u%04x".formatted(character));
        } else {
            text.append((char) character);
        }
    }
}
