package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.audit.AuditEvent;
import io.partnerconnect.domain.model.audit.AuditSubject;
import io.partnerconnect.domain.model.operation.OperationId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds rows to {@code audit.event}, alone or together with a row that only one writer can add. */
@ApplicationScoped
class EventWriter {
    private static final String COLUMNS =
            "event_id, at, phase, action, actor_kind, actor, subject_kind, subject_id, workspace, partner,"
                    + " operation_id, part_of, settles, reason, ticket, outcome, code, result, suppressed, canonical, leaf, mac";
    private static final String VALUES =
            "?::uuid, ?::timestamptz, ?::text, ?::text, ?::text, ?::text, ?::text, ?::text, ?::text, ?::text,"
                    + " ?::uuid, ?::uuid, ?::uuid, ?::text, ?::text, ?::text, ?::text, ?::text, ?::bigint, ?::text, ?::bytea, ?::bytea";
    private static final String ALONE = "INSERT INTO audit.event (" + COLUMNS + ") VALUES (" + VALUES + ")";

    private final Seals seals;

    EventWriter(Seals seals) {
        this.seals = seals;
    }

    /** One by one: of a batch pgjdbc throws an AssertionError, which is no SQLException, when the connection is lost. */
    void add(Connection connection, List<AuditRow> rows) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(ALONE)) {
            for (AuditRow row : rows) {
                fill(Parameters.of(insert), row);
                insert.executeUpdate();
            }
        }
    }

    /**
     * Adds the row if the statement {@code first} returns a row: one statement, thus one transaction and one round trip.
     *
     * @return whether it was added
     */
    boolean addAfter(Connection connection, String first, AuditRow row, @Nullable Object... parameters)
            throws SQLException {
        String sql = "WITH first AS (" + first + ") INSERT INTO audit.event (" + COLUMNS + ") SELECT " + VALUES
                + " FROM first";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            Parameters filling = Parameters.of(insert);
            for (Object parameter : parameters) {
                filling.add(parameter);
            }
            fill(filling, row);
            return insert.executeUpdate() == 1;
        }
    }

    private void fill(Parameters parameters, AuditRow row) throws SQLException {
        AuditEvent event = row.event();
        AuditSubject subject = event.subject();
        String canonical = CanonicalEvent.of(row);
        parameters
                .add(event.id().value())
                .add(event.at())
                .add(event.phase())
                .add(event.action())
                .add(event.actor().kind())
                .add(event.actor().name())
                .add(subject == null ? null : subject.kind())
                .add(subject == null ? null : subject.id())
                .add(Columns.workspace(subject))
                .add(Columns.partner(subject))
                .add(Columns.map(event.operation(), OperationId::value))
                .add(Columns.map(event.partOf(), OperationId::value))
                .add(Columns.map(event.settles(), OperationId::value))
                .add(event.reason())
                .add(event.ticket())
                .add(event.outcome())
                .add(event.code())
                .add(event.result())
                .add(row.suppressed())
                .add(canonical)
                .add(seals.leaf(canonical))
                .add(seals.mac(canonical));
    }
}
