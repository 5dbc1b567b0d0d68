package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.inventory.Presence;
import io.partnerconnect.domain.model.inventory.Reading;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;

/** Keeps a reading: rows are written only where something changed. The rule of {@link Presence}, for many rows at once. */
final class KeepingReading {
    /** Takes the workspace for this reading; no row when there was a younger one. */
    private static final String OBSERVED = """
            INSERT INTO pca.inventory_workspace AS i (workspace, observed_at, next_reading) VALUES (?, ?, ?)
            ON CONFLICT ON CONSTRAINT inventory_workspace_pkey DO UPDATE
            SET observed_at = excluded.observed_at, stale_code = NULL, stale_since = NULL,
                next_reading = CASE WHEN i.requested_at > excluded.observed_at THEN i.requested_at ELSE excluded.next_reading END
            WHERE i.observed_at IS NULL OR i.observed_at < excluded.observed_at""";

    private static final String PRINCIPALS = keeping(
            "principal",
            "scim_id",
            "scim_id bigint, application_id uuid, display_name text, active boolean, entitlements jsonb, groups jsonb",
            "application_id, display_name, active, entitlements, groups");

    private static final String TOKENS = keeping(
            "token",
            "token_id",
            "token_id text, owner bigint, comment text, created_at timestamptz, created_by text, expires_at timestamptz,"
                    + " last_used_on date, scopes jsonb",
            "owner, comment, created_at, created_by, expires_at, last_used_on, scopes");

    private KeepingReading() {}

    static void keep(Connection connection, Reading reading, Instant nextReading) throws SQLException {
        String workspace = reading.workspace().value();
        if (execute(connection, OBSERVED, workspace, reading.at(), nextReading) == 0) {
            return;
        }
        keep(connection, PRINCIPALS, InventoryDocuments.ofPrincipals(reading.principals()), workspace, reading.at());
        keep(connection, TOKENS, InventoryDocuments.ofTokens(reading.tokens()), workspace, reading.at());
    }

    private static void keep(Connection connection, String sql, String document, String workspace, Instant at)
            throws SQLException {
        execute(connection, sql, document, workspace, at, at.minus(Presence.CONFIRMED_AFTER));
    }

    private static int execute(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = Parameters.prepare(connection, sql, values)) {
            return statement.executeUpdate();
        }
    }

    /** {@code columns}: all but the id, as they are compared and written. */
    private static String keeping(String table, String id, String shape, String columns) {
        String shown = "s." + columns.replace(", ", ", s.");
        String kept = "k." + columns.replace(", ", ", k.");
        String excluded = "excluded." + columns.replace(", ", ", excluded.");
        return """
                WITH shown AS MATERIALIZED (SELECT * FROM jsonb_to_recordset(?::jsonb) AS t (%3$s)),
                reading AS (SELECT ?::text AS workspace, ?::timestamptz AS at, ?::timestamptz AS confirming),
                changed AS (
                    INSERT INTO pca.inventory_%1$s AS i (workspace, %2$s, %4$s, first_seen)
                    SELECT r.workspace, s.%2$s, %5$s, r.at
                    FROM reading AS r CROSS JOIN shown AS s
                    LEFT JOIN pca.inventory_%1$s AS k ON k.workspace = r.workspace AND k.%2$s = s.%2$s
                    WHERE k.workspace IS NULL OR k.missed_since IS NOT NULL OR (%5$s) IS DISTINCT FROM (%6$s)
                    ON CONFLICT ON CONSTRAINT inventory_%1$s_pkey DO UPDATE
                    SET (%4$s) = ROW (%7$s), missed_since = NULL, gone_at = NULL)
                UPDATE pca.inventory_%1$s AS k
                SET missed_since = coalesce(k.missed_since, r.at), gone_at = k.missed_since
                FROM reading AS r
                WHERE k.workspace = r.workspace AND k.gone_at IS NULL
                    AND (k.missed_since IS NULL OR k.missed_since <= r.confirming)
                    AND NOT EXISTS (SELECT FROM shown AS s WHERE s.%2$s = k.%2$s)""".formatted(table, id, shape, columns, shown, kept, excluded);
    }
}
