package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.audit.AuditEvent;
import io.partnerconnect.domain.model.audit.AuditSubject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The exact text of an event that is hashed: JSON with these keys in this order, all of them always, without white space. {@code v} is
 * the version of this format; what was hashed once is never written differently. Version 1
 * had no {@code part_of}, and neither it nor version 2 had {@code details}.
 */
final class CanonicalEvent {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** The keys after the id and the time; the columns have the same names. */
    private static final List<String> COLUMNS = List.of(
            "phase",
            "action",
            "actor_kind",
            "actor",
            "subject_kind",
            "subject_id",
            "workspace",
            "partner",
            "operation_id",
            "part_of",
            "settles",
            "reason",
            "ticket",
            "outcome",
            "code",
            "result",
            "details",
            "suppressed");

    private static final int LATEST = 3;
    private static final String BEGINNING = "{\"v\":";

    /** Since which version a key is there; the others always were. */
    private static final Map<String, Integer> SINCE = Map.of("part_of", 2, "details", 3);

    private final StringBuilder text;

    private CanonicalEvent(int version) {
        text = new StringBuilder(600).append(BEGINNING).append(version);
    }

    static String of(AuditRow row) {
        AuditEvent event = row.event();
        AuditSubject subject = event.subject();
        return new CanonicalEvent(LATEST)
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
                .with("details", event.details().text())
                .with("suppressed", row.suppressed())
                .text
                .append('}')
                .toString();
    }

    /** The text that the columns of a row would have, in the version of the text that is there. Makes sense of nothing it reads. */
    static String of(ResultSet row) throws SQLException {
        int version = version(row.getString("canonical"));
        CanonicalEvent event = new CanonicalEvent(version)
                .with("id", row.getString("event_id"))
                .with("at", TIME.format(Columns.instant(row, "at")));
        for (String column : COLUMNS) {
            if (version >= SINCE.getOrDefault(column, 1)) {
                event.with(column, row.getString(column));
            }
        }
        return event.text.append('}').toString();
    }

    /** The digit it begins with. What no version begins with is held against the latest. */
    private static int version(String canonical) {
        boolean versioned = canonical.startsWith(BEGINNING) && canonical.startsWith(",", BEGINNING.length() + 1);
        int digit = versioned ? canonical.charAt(BEGINNING.length()) - '0' : LATEST;
        return 1 <= digit && digit < LATEST ? digit : LATEST;
    }

    /** Numbers as text too: nobody has to agree on how numbers are written. */
    private CanonicalEvent with(String key, @Nullable Object value) {
        text.append(",\"").append(key).append("\":");
        if (value == null) {
            text.append("null");
        } else {
            text.append('"');
            append(value.toString());
            text.append('"');
        }
        return this;
    }

    /** Nearly all texts have nothing to escape, and are added as a whole. */
    private void append(String value) {
        int added = 0;
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            if (character < ' ' || character == '"' || character == '\\') {
                text.append(value, added, i);
                escape(character);
                added = i + 1;
            }
        }
        text.append(value, added, value.length());
    }

    private void escape(char character) {
        if (character < ' ') {
            text.append("\\u%04x".formatted((int) character));
        } else {
            text.append('\\').append(character);
        }
    }
}
