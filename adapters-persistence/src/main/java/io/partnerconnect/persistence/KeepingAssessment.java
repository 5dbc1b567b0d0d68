package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.inventory.Reading;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Keeps what a reading means: what is as it was stays untouched. */
final class KeepingAssessment {
    private static final String CONNECTIONS = """
            WITH shown AS MATERIALIZED (SELECT * FROM jsonb_to_recordset(?::jsonb) AS t (partner text, state text, connected boolean,
                reaches boolean, principals jsonb, tokens jsonb, findings jsonb, discovery jsonb)),
            reading AS (SELECT ?::text AS workspace, ?::timestamptz AS at)
            """;

    private static final String IS_SHOWN = """
            s.partner = k.partner AND (s.state, s.connected, s.reaches, s.principals, s.tokens, s.findings, s.discovery)
                IS NOT DISTINCT FROM (k.state, k.connected, k.reaches, k.principals, k.tokens, k.findings, k.discovery)""";

    private static final String END = CONNECTIONS + """
            UPDATE pca.known_connection AS k SET until = r.at FROM reading AS r
            WHERE k.workspace = r.workspace AND k.until IS NULL AND NOT EXISTS (SELECT FROM shown AS s WHERE\s""" + IS_SHOWN + ")";

    /** After {@link #END}: what is still there is as it is shown. */
    private static final String BEGIN = CONNECTIONS + """
            INSERT INTO pca.known_connection
                (workspace, partner, since, state, connected, reaches, principals, tokens, findings, discovery)
            SELECT r.workspace, s.partner, r.at, s.state, s.connected, s.reaches, s.principals, s.tokens, s.findings, s.discovery
            FROM reading AS r CROSS JOIN shown AS s
            WHERE NOT EXISTS (SELECT FROM pca.known_connection AS k
                WHERE k.workspace = r.workspace AND k.partner = s.partner AND k.until IS NULL)""";

    private KeepingAssessment() {}

    static void keep(Connection connection, Reading reading, String connections, String findings) throws SQLException {
        execute(connection, END, connections, reading);
        execute(connection, BEGIN, connections, reading);
        ComparingFindings.OF_WORKSPACE.compare(
                connection, findings, reading.workspace().value(), reading.at());
    }

    private static void execute(Connection connection, String sql, String document, Reading reading)
            throws SQLException {
        try (PreparedStatement statement = Parameters.prepare(
                connection, sql, document, reading.workspace().value(), reading.at())) {
            statement.executeUpdate();
        }
    }
}
