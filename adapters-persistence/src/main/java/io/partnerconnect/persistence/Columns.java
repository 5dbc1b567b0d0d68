package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.model.audit.AuditDetails;
import io.partnerconnect.domain.model.audit.AuditEvent;
import io.partnerconnect.domain.model.audit.AuditEventId;
import io.partnerconnect.domain.model.audit.AuditPhase;
import io.partnerconnect.domain.model.audit.AuditSubject;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of {@code audit.event} as values. */
final class Columns {
    /** What {@link #event} reads. */
    static final String OF_EVENT =
            "event_id, at, phase, action, actor_kind, actor, subject_kind, subject_id, workspace, partner,"
                    + " operation_id, part_of, settles, reason, ticket, outcome, code, result, details";

    private Columns() {}

    static AuditEvent event(ResultSet row) throws SQLException {
        return new AuditEvent(
                new AuditEventId(row.getObject("event_id", UUID.class)),
                instant(row, "at"),
                AuditPhase.valueOf(row.getString("phase")),
                row.getString("action"),
                new Actor(Actor.Kind.valueOf(row.getString("actor_kind")), row.getString("actor")),
                subject(row),
                map(row.getObject("operation_id", UUID.class), OperationId::new),
                map(row.getObject("part_of", UUID.class), OperationId::new),
                map(row.getObject("settles", UUID.class), OperationId::new),
                row.getString("reason"),
                row.getString("ticket"),
                map(row.getString("outcome"), AuditEvent.OutcomeKind::valueOf),
                row.getString("code"),
                row.getString("result"),
                AuditDetails.read(row.getString("details")));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        return map(row.getObject(column, OffsetDateTime.class), OffsetDateTime::toInstant);
    }

    private static @Nullable AuditSubject subject(ResultSet row) throws SQLException {
        String kind = row.getString("subject_kind");
        if (kind == null) {
            return null;
        }
        return new AuditSubject(
                AuditSubject.Kind.valueOf(kind),
                row.getString("subject_id"),
                map(row.getString("workspace"), WorkspaceName::new),
                map(row.getString("partner"), PartnerKey::new));
    }

    static @Nullable String workspace(@Nullable AuditSubject subject) {
        return subject == null ? null : map(subject.workspace(), WorkspaceName::value);
    }

    static @Nullable String partner(@Nullable AuditSubject subject) {
        return subject == null ? null : map(subject.partner(), PartnerKey::value);
    }

    static <T, U> @Nullable U map(@Nullable T value, Function<T, U> to) {
        return value == null ? null : to.apply(value);
    }
}
