package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.history.Backlog;
import io.partnerconnect.domain.model.history.Unsealed;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the events that have no place yet. Transactions end in another order than they begin, so "later than the last one" would skip what
 * is committed late. The horizon is the oldest transaction that is under way: all before it have ended, and none of their events can come
 * any more.
 *
 * <p>An epoch begins by going once through all that is there, in whichever database it was written. From then on it looks at
 * transactions from the horizon on that there was at that beginning.
 */
@ApplicationScoped
class HistoryBacklog {
    private static final String LOOKED = """
            SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS horizon, h.swept_until::text, coalesce(h.sweeping, false) AS sweeping
            FROM (SELECT max(epoch) AS epoch FROM audit.epoch) AS e
            LEFT JOIN (SELECT epoch, swept_until, sweeping FROM audit.head ORDER BY number DESC LIMIT 1) AS h ON h.epoch = e.epoch""";

    /** The look into leaf is a subquery of its own, so that it is made for these rows only, by its index. */
    private static final String BETWEEN = "SELECT " + HistoryColumns.OF_EVENT + """
            , e.xid::text AS transaction
            FROM audit.event AS e
            WHERE (e.xid, e.event_id) > (?::text::xid8, ?::text::uuid) AND (e.xid, e.event_id) <= (?::text::xid8, ?::text::uuid)
              AND (SELECT l.log_index FROM audit.leaf l WHERE l.event_id = e.event_id) IS NULL
            ORDER BY e.xid, e.event_id
            LIMIT ?""";

    private final Seals seals;

    HistoryBacklog(Seals seals) {
        this.seals = seals;
    }

    /** What is in order once: transactions before {@code until}; all that was there at a beginning, while it is gone through. */
    private record Looked(String horizon, String until, boolean sweeping, boolean begun) {}

    Backlog next(Connection connection, int most) throws SQLException {
        Looked looked = looked(connection);
        return looked.sweeping() ? sweep(connection, looked, most) : since(connection, looked, most);
    }

    private static Looked looked(Connection connection) throws SQLException {
        try (PreparedStatement query = Parameters.prepare(connection, LOOKED);
                ResultSet row = query.executeQuery()) {
            row.next();
            String horizon = row.getString("horizon");
            String until = row.getString("swept_until");
            return until == null
                    ? new Looked(horizon, horizon, true, false)
                    : new Looked(horizon, until, row.getBoolean("sweeping"), true);
        }
    }

    private Backlog since(Connection connection, Looked looked, int most) throws SQLException {
        List<Unsealed> events = new ArrayList<>();
        Transacted from = new Transacted(looked.until(), Transacted.FIRST.event());
        Transacted to = new Transacted(looked.horizon(), Transacted.FIRST.event());
        String last = read(connection, from, to, most, events);
        boolean all = events.size() < most;
        return new Backlog(events, new SweepMark(all ? looked.horizon() : last, false).toString());
    }

    private Backlog sweep(Connection connection, Looked looked, int most) throws SQLException {
        List<Unsealed> events = new ArrayList<>();
        Transacted at = looked.begun() ? Transacted.sealedLast(connection) : Transacted.FIRST;
        while (events.size() < most && !at.equals(Transacted.LAST)) {
            Transacted end = at.further(connection);
            read(connection, at, end, most - events.size(), events);
            at = end;
        }
        return new Backlog(events, new SweepMark(looked.until(), events.size() == most).toString());
    }

    /** The transaction of the last of them. */
    private String read(Connection connection, Transacted from, Transacted to, int most, List<Unsealed> events)
            throws SQLException {
        String last = from.xid();
        try (PreparedStatement query =
                        Parameters.prepare(connection, BETWEEN, from.xid(), from.event(), to.xid(), to.event(), most);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                events.add(HistoryColumns.unsealed(rows, seals));
                last = rows.getString("transaction");
            }
        }
        return last;
    }
}
