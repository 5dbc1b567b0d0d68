package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.audit.AuditEvent;
import io.partnerconnect.domain.model.audit.AuditSubject;
import io.partnerconnect.domain.model.operation.OperationId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds rows to {@code audit.event}, alone or together with a row that only one writer can add. */
@ApplicationScoped
class EventWriter {
    private static final String COLUMNS =
            "event_id, at, phase, action, actor_kind, actor, subject_kind, subject_id, workspace, partner,"
                    + " operation_id, part_of, settles, reason, ticket, outcome, code, result, details, suppressed, canonical, leaf, mac";
    private static final String VALUES =
            "?::uuid, ?::timestamptz, ?::text, ?::text, ?::text, ?::text, ?::text, ?::text, ?::text, ?::text,"
                    + " ?::uuid, ?::uuid, ?::uuid, ?::text, ?::text, ?::text, ?::text, ?::text, ?::text, ?::bigint, ?::text, ?::bytea, ?::bytea";

    /** The protocol has room for 65,535 parameters. */
    private static final int MOST_AT_ONCE = 100;

    private final Seals seals;

    EventWriter(Seals seals) {
        this.seals = seals;
    }

    /**
     * Many in one statement, which costs several times what a row does. Not as a batch: of that pgjdbc throws an AssertionError, which is no
     * SQLException, when the connection is lost.
     */
    void add(Connection connection, List<AuditRow> rows) throws SQLException {
        for (int from = 0; from < rows.size(); from += MOST_AT_ONCE) {
            addTogether(connection, rows.subList(from, Math.min(rows.size(), from + MOST_AT_ONCE)));
        }
    }

    private void addTogether(Connection connection, List<AuditRow> rows) throws SQLException {
        String sql = "INSERT INTO audit.event (" + COLUMNS + ") VALUES "
                + String.join(", ", Collections.nCopies(rows.size(), "(" + VALUES + ")"));
        @Nullable
        Object[] values = rows.stream().flatMap(row -> values(row).stream()).toArray();
        try (PreparedStatement insert = Parameters.prepare(connection, sql, values)) {
            insert.executeUpdate();
        }
    }

    /** Adds the row for each row of that part. */
    OneStatement addTo(OneStatement statement, String name, String after, AuditRow row) {
        return statement.with(
                name, "INSERT INTO audit.event (" + COLUMNS + ") SELECT " + VALUES + " FROM " + after, values(row));
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
            filling.addAll(values(row));
            return insert.executeUpdate() == 1;
        }
    }

    private List<@Nullable Object> values(AuditRow row) {
        AuditEvent event = row.event();
        AuditSubject subject = event.subject();
        String canonical = CanonicalEvent.of(row);
        return Arrays.asList(
                event.id().value(),
                event.at(),
                event.phase(),
                event.action(),
                event.actor().kind(),
                event.actor().name(),
                subject == null ? null : subject.kind(),
                subject == null ? null : subject.id(),
                Columns.workspace(subject),
                Columns.partner(subject),
                Columns.map(event.operation(), OperationId::value),
                Columns.map(event.partOf(), OperationId::value),
                Columns.map(event.settles(), OperationId::value),
                event.reason(),
                event.ticket(),
                event.outcome(),
                event.code(),
                event.result(),
                event.details().text(),
                row.suppressed(),
                canonical,
                Seals.leaf(canonical).bytes(),
                seals.mac(canonical));
    }
}
