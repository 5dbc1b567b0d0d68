package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.inventory.Reading;
import io.partnerconnect.domain.model.webhook.EventType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Keeps what a reading means, and tells of findings that are opened and closed: what is as it was stays untouched. */
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

    private static final String FINDINGS = """
            WITH shown AS MATERIALIZED (SELECT * FROM jsonb_to_recordset(?::jsonb)
                AS t (partner text, kind text, subject text, severity smallint, evidence jsonb)),
            reading AS (SELECT ?::text AS workspace, ?::timestamptz AS at)
            """;

    private static final String CLOSE = FINDINGS + """
            , closed AS (
                UPDATE pca.finding AS k SET closed_at = r.at FROM reading AS r
                WHERE k.workspace = r.workspace AND k.closed_at IS NULL AND NOT EXISTS (SELECT FROM shown AS s
                    WHERE s.partner = k.partner AND s.kind = k.kind AND s.subject = k.subject)
                RETURNING k.id, k.workspace, k.partner, k.kind, k.severity, r.at)
            """ + Outbox.ofFindings(EventType.FINDING_CLOSED, "closed");

    /** One that has got worse is open already, and not told of again. */
    private static final String OPEN = FINDINGS + """
            , opened AS (
                INSERT INTO pca.finding AS i (workspace, partner, kind, subject, severity, evidence, since)
                SELECT r.workspace, s.partner, s.kind, s.subject, s.severity, s.evidence, r.at
                FROM reading AS r CROSS JOIN shown AS s
                LEFT JOIN pca.finding AS k ON k.workspace = r.workspace AND k.partner = s.partner AND k.kind = s.kind
                    AND k.subject = s.subject AND k.closed_at IS NULL
                WHERE k.id IS NULL OR (k.severity, k.evidence) IS DISTINCT FROM (s.severity, s.evidence)
                ON CONFLICT (workspace, partner, kind, subject) WHERE closed_at IS NULL DO UPDATE
                SET severity = excluded.severity, evidence = excluded.evidence
                RETURNING i.id, i.workspace, i.partner, i.kind, i.severity, i.since),
            fresh AS (SELECT o.*, r.at FROM opened AS o JOIN reading AS r ON r.at = o.since)
            """ + Outbox.ofFindings(EventType.FINDING_OPENED, "fresh");

    private KeepingAssessment() {}

    static void keep(Connection connection, Reading reading, String connections, String findings) throws SQLException {
        execute(connection, END, connections, reading);
        execute(connection, BEGIN, connections, reading);
        execute(connection, CLOSE, findings, reading);
        execute(connection, OPEN, findings, reading);
    }

    private static void execute(Connection connection, String sql, String document, Reading reading)
            throws SQLException {
        try (PreparedStatement statement = Parameters.prepare(
                connection, sql, document, reading.workspace().value(), reading.at())) {
            statement.executeUpdate();
        }
    }
}
