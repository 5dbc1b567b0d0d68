package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.history.SignedCheckpoint;
import io.partnerconnect.domain.port.out.HistoryExport;
import io.partnerconnect.evidence.ExportLine;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The history for export, from {@code audit.leaf} with the rows of {@code audit.event} that are there for it. */
@ApplicationScoped
class PostgresHistoryExport implements HistoryExport {
    /** An event that is there twice gives two lines. */
    private static final String EVENTS = "SELECT l.log_index, l.leaf AS sealed, " + HistoryColumns.OF_EVENT + """
             FROM audit.leaf AS l LEFT JOIN audit.event AS e ON e.event_id = l.event_id
            WHERE l.log_index >= ? AND l.log_index < ?
            ORDER BY l.log_index, e.recorded_at""";

    private static final String CHECKPOINTS =
            "SELECT number, epoch, size, root, at, note FROM audit.checkpoint WHERE number >= ? ORDER BY number LIMIT ?";

    private static final String STRAYS = """
            SELECT e.canonical FROM audit.event AS e
            WHERE (e.xid, e.event_id) > (?::text::xid8, ?::text::uuid) AND (e.xid, e.event_id) <= (?::text::xid8, ?::text::uuid)
              AND e.xid < (SELECT swept_until FROM audit.head WHERE NOT sweeping ORDER BY number DESC LIMIT 1)
              AND (SELECT l.log_index FROM audit.leaf l WHERE l.event_id = e.event_id) IS NULL
            ORDER BY e.xid, e.event_id
            LIMIT ?""";

    private final Jdbc jdbc;

    PostgresHistoryExport(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    @Override
    public List<ExportLine.Event> events(long from, long until) {
        return jdbc.each(Outage.DATABASE, connection -> all(connection, HistoryColumns::line, EVENTS, from, until));
    }

    @Override
    public List<SignedCheckpoint> checkpoints(long from, int most) {
        return jdbc
                .each(Outage.DATABASE, connection -> all(connection, HistoryColumns::shown, CHECKPOINTS, from, most))
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public List<ExportLine.Stray> strays(int most) {
        return jdbc.each(Outage.DATABASE, connection -> {
            List<ExportLine.Stray> strays = new ArrayList<>();
            Transacted at = Transacted.FIRST;
            while (strays.size() < most && !at.equals(Transacted.LAST)) {
                Transacted end = at.further(connection);
                strays.addAll(all(
                        connection,
                        row -> new ExportLine.Stray(row.getString("canonical")),
                        STRAYS,
                        at.xid(),
                        at.event(),
                        end.xid(),
                        end.event(),
                        most - strays.size()));
                at = end;
            }
            return strays;
        });
    }

    private static <T> List<T> all(Connection connection, Reading<T> reading, String sql, @Nullable Object... values)
            throws SQLException {
        try (PreparedStatement query = Parameters.prepare(connection, sql, values);
                ResultSet rows = query.executeQuery()) {
            List<T> read = new ArrayList<>();
            while (rows.next()) {
                read.add(reading.of(rows));
            }
            return read;
        }
    }
}
