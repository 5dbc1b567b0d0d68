package io.partnerconnect.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Where an event is in the order of the transactions that wrote them. Walking along it, a statement reads so many events and no more. */
record Transacted(String xid, String event) {
    static final Transacted FIRST = new Transacted("0", "00000000-0000-0000-0000-000000000000");
    static final Transacted LAST = new Transacted("18446744073709551615", "ffffffff-ffff-ffff-ffff-ffffffffffff");

    private static final int STRIDE = 50_000;

    private static final String FURTHER = """
            SELECT xid::text, event_id::text FROM audit.event
            WHERE (xid, event_id) > (?::text::xid8, ?::text::uuid)
            ORDER BY xid, event_id OFFSET ? LIMIT 1""";

    private static final String SEALED_LAST = """
            SELECT e.xid::text, e.event_id::text FROM audit.leaf AS l JOIN audit.event AS e ON e.event_id = l.event_id
            ORDER BY l.log_index DESC LIMIT 1""";

    /** The event that is so many further on; the last one of all where there are fewer. */
    Transacted further(Connection connection) throws SQLException {
        try (PreparedStatement query = Parameters.prepare(connection, FURTHER, xid, event, STRIDE - 1);
                ResultSet row = query.executeQuery()) {
            return row.next() ? read(row) : LAST;
        }
    }

    /** The event with the last place. */
    static Transacted sealedLast(Connection connection) throws SQLException {
        try (PreparedStatement query = Parameters.prepare(connection, SEALED_LAST);
                ResultSet row = query.executeQuery()) {
            return row.next() ? read(row) : FIRST;
        }
    }

    private static Transacted read(ResultSet row) throws SQLException {
        return new Transacted(row.getString("xid"), row.getString("event_id"));
    }
}
