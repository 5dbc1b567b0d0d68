package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.finding.Found;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Assessments of all of a kind at once, whose turns are counted in a table of one row. What the last one found is in {@code pca.finding}. */
final class AssessmentTurns {
    private static final String BEGIN = """
            INSERT INTO pca.%1$s AS a (turn) VALUES (1)
            ON CONFLICT ON CONSTRAINT %1$s_pkey DO UPDATE SET turn = a.turn + 1 RETURNING turn""";

    private final Jdbc jdbc;
    private final String table;
    private final ComparingFindings comparing;

    AssessmentTurns(Jdbc jdbc, String table, ComparingFindings comparing) {
        this.jdbc = jdbc;
        this.table = table;
        this.comparing = comparing;
    }

    long begin() {
        return jdbc.each(Outage.DATABASE, connection -> {
            try (PreparedStatement statement = connection.prepareStatement(BEGIN.formatted(table));
                    ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong("turn");
            }
        });
    }

    /** {@code columns}: what is set besides, by {@code values}. */
    void keep(long turn, Instant at, List<Found> findings, String columns, Object... values) {
        jdbc.together(Outage.DATABASE, connection -> {
            boolean last = isLast(connection, turn, at, columns, values);
            if (last) {
                comparing.compare(connection, InventoryDocuments.ofFindings(findings), null, at);
            }
            return last;
        });
    }

    /** Holds the row: until this one is kept no other begins. */
    private boolean isLast(Connection connection, long turn, Instant at, String columns, Object... values)
            throws SQLException {
        String sql = "UPDATE pca." + table + " SET assessed_at = ?" + columns + " WHERE turn = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Parameters.of(statement).add(at).addAll(List.of(values)).add(turn);
            return statement.executeUpdate() == 1;
        }
    }
}
