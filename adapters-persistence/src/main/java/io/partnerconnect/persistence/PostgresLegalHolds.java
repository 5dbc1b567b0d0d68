package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.audit.Ticket;
import io.partnerconnect.domain.model.failure.Clash;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.retention.HoldId;
import io.partnerconnect.domain.model.retention.LegalHold;
import io.partnerconnect.domain.port.out.LegalHolds;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The legal holds, in {@code audit.hold} and {@code audit.hold_release}. */
@ApplicationScoped
class PostgresLegalHolds implements LegalHolds {
    private static final String HOLDS = """
            SELECT h.hold_id, h.first_at, h.until, h.reason, h.ticket, h.placed_by_kind, h.placed_by, h.placed_at,
                r.reason AS release_reason, r.ticket AS release_ticket, r.released_by_kind, r.released_by, r.released_at
            FROM audit.hold AS h LEFT JOIN audit.hold_release AS r ON r.hold_id = h.hold_id""";
    private static final String FIND = HOLDS + " WHERE h.hold_id = ?";
    private static final String FIRST = HOLDS + " ORDER BY h.hold_id DESC LIMIT ?";
    private static final String NEXT = HOLDS + " WHERE h.hold_id < ?::uuid ORDER BY h.hold_id DESC LIMIT ?";
    private static final String PLACE = """
            INSERT INTO audit.hold (hold_id, first_at, until, reason, ticket, placed_by_kind, placed_by, placed_at)
            VALUES (?, ?::timestamptz, ?::timestamptz, ?, ?, ?, ?, ?)""";
    private static final String RELEASE = """
            INSERT INTO audit.hold_release (hold_id, reason, ticket, released_by_kind, released_by, released_at)
            SELECT hold_id, ?, ?, ?, ?, ?::timestamptz FROM audit.hold WHERE hold_id = ?
            ON CONFLICT ON CONSTRAINT hold_release_pkey DO NOTHING""";

    private final Jdbc jdbc;

    PostgresLegalHolds(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void place(LegalHold hold) {
        LegalHold.Word placed = hold.placed();
        jdbc.each(
                Outage.DATABASE,
                connection -> Sealer.add(
                        connection,
                        PLACE,
                        hold.id().value(),
                        hold.span().from(),
                        hold.span().until(),
                        placed.reason().value(),
                        Columns.map(placed.ticket(), Ticket::value),
                        placed.by().kind(),
                        placed.by().name(),
                        placed.at()));
    }

    @Override
    public Optional<LegalHold> find(HoldId id) {
        return jdbc.each(Outage.DATABASE, connection -> find(connection, id));
    }

    private static Optional<LegalHold> find(Connection connection, HoldId id) throws SQLException {
        return read(connection, FIND, id.value()).stream().findFirst();
    }

    @Override
    public Page<LegalHold> list(PageRequest page) {
        int most = page.size() + 1;
        List<LegalHold> more = jdbc.each(
                Outage.DATABASE,
                connection -> page.after() == null
                        ? read(connection, FIRST, most)
                        : read(
                                connection,
                                NEXT,
                                after(Cursors.textOf(page.after())).value(),
                                most));
        if (more.size() <= page.size()) {
            return new Page<>(more, null);
        }
        return new Page<>(
                more.subList(0, page.size()),
                Cursors.of(more.get(page.size() - 1).id().toString()));
    }

    private static HoldId after(String text) {
        try {
            return HoldId.parse(text);
        } catch (Failure.Invalid e) {
            throw Cursors.notOurs();
        }
    }

    @Override
    public LegalHold release(HoldId id, LegalHold.Word word) {
        return jdbc.together(Outage.DATABASE, connection -> {
            int added = Sealer.add(
                    connection,
                    RELEASE,
                    word.reason().value(),
                    Columns.map(word.ticket(), Ticket::value),
                    word.by().kind(),
                    word.by().name(),
                    word.at(),
                    id.value());
            LegalHold hold =
                    find(connection, id).orElseThrow(() -> new Failure.NotFound(Missing.LEGAL_HOLD, id.toString()));
            if (added == 0) {
                throw new Failure.Conflict(Clash.HOLD_RELEASED, "The legal hold " + id + " was released before.");
            }
            return hold;
        });
    }

    private static List<LegalHold> read(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        try (PreparedStatement query = Parameters.prepare(connection, sql, values);
                ResultSet rows = query.executeQuery()) {
            List<LegalHold> holds = new ArrayList<>();
            while (rows.next()) {
                holds.add(RetentionColumns.hold(rows));
            }
            return holds;
        }
    }
}
