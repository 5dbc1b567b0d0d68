package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.history.Backlog;
import io.partnerconnect.domain.model.history.HistoryEpoch;
import io.partnerconnect.domain.model.history.HistoryHead;
import io.partnerconnect.domain.model.history.HistoryState;
import io.partnerconnect.domain.model.history.SignedCheckpoint;
import io.partnerconnect.domain.model.history.Subtree;
import io.partnerconnect.domain.port.out.HistoryLog;
import io.partnerconnect.evidence.Checkpoint;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The history, in {@code audit.leaf}, {@code audit.head} and what goes with them. Of two that write at once the keys let one through. */
@ApplicationScoped
class PostgresHistoryLog implements HistoryLog {
    private static final String HEAD = "number, size, frontier, at AS head_at";
    private static final String STATE = "SELECT s.system_identifier::text AS database, e.epoch, e.first_size,"
            + " e.database AS epoch_database, e.opened_at, e.opened_by_kind, e.opened_by, h.number, h.size, h.frontier, h.at AS head_at"
            + " FROM pg_control_system() AS s"
            + " LEFT JOIN (SELECT * FROM audit.epoch ORDER BY epoch DESC LIMIT 1) AS e ON true"
            + " LEFT JOIN (SELECT * FROM audit.head ORDER BY number DESC LIMIT 1) AS h ON true";
    private static final String FIND = "SELECT " + HEAD + " FROM audit.head WHERE number = ?";
    private static final String UNSIGNED = "SELECT " + HEAD + " FROM audit.head"
            + " WHERE number > coalesce((SELECT max(number) FROM audit.checkpoint), -1) ORDER BY number";

    private static final String ADD_HEAD = """
            INSERT INTO audit.head (number, epoch, size, frontier, at, swept_until, sweeping)
            VALUES (?, ?, ?, ?, ?, ?::text::xid8, ?::text::boolean) ON CONFLICT DO NOTHING""";
    private static final String ADD_LEAVES = """
            INSERT INTO audit.leaf (log_index, event_id, leaf)
            SELECT ?::bigint + l.nth - 1, l.id::uuid, decode(l.leaf, 'base64')
            FROM unnest(?::text[], ?::text[]) WITH ORDINALITY AS l (id, leaf, nth)
            ON CONFLICT DO NOTHING""";
    private static final String ADD_SUBTREES = """
            INSERT INTO audit.subtree (level, position, hash)
            SELECT s.level::smallint, s.position::bigint, decode(s.hash, 'base64')
            FROM unnest(?::text[], ?::text[], ?::text[]) AS s (level, position, hash)""";
    private static final String KEEP = """
            INSERT INTO audit.checkpoint (number, epoch, size, root, at, note)
            VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""";
    private static final String OPEN = """
            INSERT INTO audit.epoch (epoch, first_size, database, opened_at, opened_by_kind, opened_by)
            VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""";

    private final Sealer sealer;
    private final Jdbc jdbc;
    private final HistoryBacklog backlog;

    PostgresHistoryLog(Sealer sealer, Jdbc jdbc, HistoryBacklog backlog) {
        this.sealer = sealer;
        this.jdbc = jdbc;
        this.backlog = backlog;
    }

    @Override
    public HistoryState state() {
        return jdbc.each(Outage.AUDIT, connection -> {
            try (PreparedStatement query = Parameters.prepare(connection, STATE);
                    ResultSet row = query.executeQuery()) {
                row.next();
                return new HistoryState(
                        row.getString("database"),
                        row.getObject("epoch") == null ? null : HistoryColumns.epoch(row),
                        row.getObject("number") == null ? null : HistoryColumns.head(row));
            }
        });
    }

    @Override
    public Optional<HistoryHead> head(long number) {
        return jdbc.each(Outage.AUDIT, connection -> {
            try (PreparedStatement query = Parameters.prepare(connection, FIND, number);
                    ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(HistoryColumns.head(row)) : Optional.empty();
            }
        });
    }

    @Override
    public Backlog backlog(int most) {
        return jdbc.each(Outage.AUDIT, connection -> backlog.next(connection, most));
    }

    @Override
    public boolean append(HistoryEpoch epoch, HistoryHead head, Backlog events, List<Subtree> subtrees) {
        SweepMark mark = SweepMark.parse(events.mark());
        return sealer.write(connection -> {
            if (Sealer.add(
                            connection,
                            ADD_HEAD,
                            head.number(),
                            epoch.number(),
                            head.tree().size(),
                            HistoryColumns.bytes(head.tree().subtrees()),
                            head.at(),
                            mark.until(),
                            mark.sweeping())
                    == 0) {
                return false;
            }
            if (addLeaves(connection, head, events) < events.events().size()) {
                connection.rollback();
                return false;
            }
            addSubtrees(connection, subtrees);
            return true;
        });
    }

    private static int addLeaves(Connection connection, HistoryHead head, Backlog backlog) throws SQLException {
        int many = backlog.events().size();
        return Sealer.add(
                connection,
                ADD_LEAVES,
                head.tree().size() - many,
                backlog.events().stream().map(event -> event.event().value()).toList(),
                backlog.events().stream().map(event -> event.leaf().toString()).toList());
    }

    private static void addSubtrees(Connection connection, List<Subtree> subtrees) throws SQLException {
        Sealer.add(
                connection,
                ADD_SUBTREES,
                subtrees.stream().map(Subtree::level).toList(),
                subtrees.stream().map(Subtree::position).toList(),
                subtrees.stream().map(Subtree::hash).toList());
    }

    @Override
    public List<HistoryHead> unsigned() {
        return jdbc.each(Outage.AUDIT, connection -> {
            try (PreparedStatement query = Parameters.prepare(connection, UNSIGNED);
                    ResultSet rows = query.executeQuery()) {
                List<HistoryHead> heads = new ArrayList<>();
                while (rows.next()) {
                    heads.add(HistoryColumns.head(rows));
                }
                return heads;
            }
        });
    }

    @Override
    public void keep(SignedCheckpoint signed) {
        Checkpoint checkpoint = signed.checkpoint();
        sealer.write(connection -> Sealer.add(
                connection,
                KEEP,
                checkpoint.number(),
                checkpoint.epoch(),
                checkpoint.size(),
                checkpoint.root().bytes(),
                checkpoint.at(),
                signed.note()));
    }

    @Override
    public boolean open(HistoryEpoch epoch) {
        return sealer.write(connection -> Sealer.add(
                        connection,
                        OPEN,
                        epoch.number(),
                        epoch.firstSize(),
                        epoch.database(),
                        epoch.openedAt(),
                        epoch.openedBy().kind(),
                        epoch.openedBy().name())
                == 1);
    }
}
