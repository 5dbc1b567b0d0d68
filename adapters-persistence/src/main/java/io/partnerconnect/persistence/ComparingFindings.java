package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.webhook.EventType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds what a look shows against what is open: opens what is new, closes what is not shown any more, and tells of both in the statement
 * that does it. What is as it was stays untouched. Whoever looks at the same waits meanwhile.
 */
final class ComparingFindings {
    private static final String LOOK = """
            WITH shown AS MATERIALIZED (SELECT * FROM jsonb_to_recordset(?::jsonb)
                AS t (partner text, credential text, kind text, subject text, severity smallint, evidence jsonb)),
            look AS (SELECT ?::text AS workspace, ?::timestamptz AS at)
            """;

    private static final String CLOSE = LOOK + """
            , closed AS (
                UPDATE pca.finding AS k SET closed_at = greatest(r.at, k.since) FROM look AS r
                WHERE %1$s AND k.closed_at IS NULL AND NOT EXISTS (SELECT FROM shown AS s
                    WHERE s.%2$s = k.%2$s AND s.kind = k.kind AND s.subject = k.subject)
                RETURNING k.id, k.workspace, k.partner, k.kind, k.severity, r.at)
            """ + Outbox.ofFindings(EventType.FINDING_CLOSED, "closed");

    /**
     * One that has got worse is open already, and not told of again. What is kept is looked up one by one, by an index, which the offset
     * and the comparison with null make sure of: a look at one workspace does not go through the findings of all.
     */
    private static final String OPEN = LOOK + """
            , opened AS (
                INSERT INTO pca.finding AS i (workspace, partner, credential, kind, subject, severity, evidence, since)
                SELECT r.workspace, s.partner, s.credential, s.kind, s.subject, s.severity, s.evidence, r.at
                FROM look AS r CROSS JOIN shown AS s
                LEFT JOIN LATERAL (SELECT k.id, k.severity, k.evidence FROM pca.finding AS k
                    WHERE %1$s AND k.%2$s = s.%2$s AND k.kind = s.kind AND k.subject = s.subject AND k.closed_at IS NULL
                    OFFSET 0) AS k ON true
                WHERE k.id IS NULL OR (k.severity, k.evidence) IS DISTINCT FROM (s.severity, s.evidence)
                ON CONFLICT %3$s DO UPDATE
                SET severity = excluded.severity, evidence = excluded.evidence
                RETURNING i.id, i.workspace, i.partner, i.kind, i.severity),
            fresh AS (
                SELECT o.*, r.at FROM opened AS o CROSS JOIN look AS r
                WHERE (SELECT before.id FROM pca.finding AS before WHERE before.id = o.id) IS NULL)
            """ + Outbox.ofFindings(EventType.FINDING_OPENED, "fresh");

    /** Those of one workspace. */
    static final ComparingFindings OF_WORKSPACE = new ComparingFindings(
            "k.workspace = r.workspace", "partner", "(workspace, partner, kind, subject) WHERE closed_at IS NULL");

    /** Those of all accounts with partners. */
    static final ComparingFindings OF_ACCOUNTS = new ComparingFindings(
            "k.workspace IS NULL AND k.credential IS NULL",
            "partner",
            "(partner, kind, subject) WHERE workspace IS NULL AND closed_at IS NULL");

    /** Those of all credentials of the service. */
    static final ComparingFindings OF_CREDENTIALS = new ComparingFindings(
            "k.credential IS NOT NULL",
            "credential",
            "(credential, kind, subject) WHERE credential IS NOT NULL AND closed_at IS NULL");

    private final String close;
    private final String open;

    /**
     * {@code which}: of the findings that are kept, {@code k}, those the look, {@code r}, is about; {@code whose}: the column that says what one
     * of them is about; {@code index}: what tells them apart.
     */
    private ComparingFindings(String which, String whose, String index) {
        this.close = CLOSE.formatted(which, whose);
        this.open = OPEN.formatted(which, whose, index);
    }

    void compare(Connection connection, String shown, @Nullable String workspace, Instant at) throws SQLException {
        for (String sql : List.of(close, open)) {
            try (PreparedStatement statement = Parameters.prepare(connection, sql, shown, workspace, at)) {
                statement.executeUpdate();
            }
        }
    }
}
