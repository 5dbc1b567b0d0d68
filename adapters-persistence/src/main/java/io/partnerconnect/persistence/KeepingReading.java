package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.inventory.Assessment;
import io.partnerconnect.domain.model.inventory.Presence;
import io.partnerconnect.domain.model.inventory.Reading;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a reading: rows are written only where something changed, and not even looked at where nothing did. The rule of {@link Presence},
 * for many rows at once.
 */
final class KeepingReading {
    /** Takes the workspace for this reading; no row when there was a younger one. */
    private static final String OBSERVED = """
            INSERT INTO pca.inventory_workspace AS i (workspace, observed_at, next_reading) VALUES (?, ?, ?)
            ON CONFLICT ON CONSTRAINT inventory_workspace_pkey DO UPDATE
            SET observed_at = excluded.observed_at, stale_code = NULL, stale_since = NULL,
                next_reading = CASE WHEN i.requested_at > excluded.observed_at THEN i.requested_at ELSE excluded.next_reading END
            WHERE i.observed_at IS NULL OR i.observed_at < excluded.observed_at
            RETURNING digest""";

    private static final String MISSING = """
            SELECT EXISTS (SELECT FROM pca.inventory_principal WHERE workspace = ? AND missed_since IS NOT NULL AND gone_at IS NULL)
                OR EXISTS (SELECT FROM pca.inventory_token WHERE workspace = ? AND missed_since IS NOT NULL AND gone_at IS NULL)""";

    private static final String DIGESTED = "UPDATE pca.inventory_workspace SET digest = ? WHERE workspace = ?";
    private static final String SOONER = """
            UPDATE pca.inventory_workspace SET digest = NULL, next_reading = least(next_reading, ?) WHERE workspace = ?""";

    private static final String PRINCIPALS = keeping(
            "principal",
            "scim_id",
            "scim_id bigint, application_id uuid, display_name text, active boolean, entitlements jsonb, groups jsonb, partner text",
            "application_id, display_name, active, entitlements, groups, partner");

    private static final String TOKENS = keeping(
            "token",
            "token_id",
            "token_id text, owner bigint, comment text, created_at timestamptz, created_by text, expires_at timestamptz,"
                    + " last_used_on date, scopes jsonb, application_id uuid, partner text",
            "owner, comment, created_at, created_by, expires_at, last_used_on, scopes, application_id, partner");

    private final Connection connection;
    private final Reading reading;
    private final String workspace;

    private KeepingReading(Connection connection, Reading reading) {
        this.connection = connection;
        this.reading = reading;
        this.workspace = reading.workspace().value();
    }

    static void keep(Connection connection, Reading reading, Assessment assessment, Instant nextReading)
            throws SQLException {
        new KeepingReading(connection, reading).keep(assessment, nextReading);
    }

    private void keep(Assessment assessment, Instant nextReading) throws SQLException {
        try (PreparedStatement statement =
                        Parameters.prepare(connection, OBSERVED, workspace, reading.at(), nextReading);
                ResultSet before = statement.executeQuery()) {
            if (before.next()) {
                keepRows(assessment, before.getBytes("digest"));
                KeepingAssessment.keep(connection, reading, assessment);
            }
        }
    }

    private void keepRows(Assessment assessment, byte @Nullable [] before) throws SQLException {
        String principals = InventoryDocuments.ofPrincipals(reading, assessment);
        String tokens = InventoryDocuments.ofTokens(reading, assessment);
        byte[] digest = digest(principals, tokens);
        if (MessageDigest.isEqual(digest, before)) {
            return;
        }
        Instant confirming = reading.at().minus(Presence.CONFIRMED_AFTER);
        execute(PRINCIPALS, principals, workspace, reading.at(), confirming);
        execute(TOKENS, tokens, workspace, reading.at(), confirming);
        if (isMissingSomething()) {
            execute(SOONER, reading.at().plus(Presence.CONFIRMED_AFTER), workspace);
        } else {
            execute(DIGESTED, digest, workspace);
        }
    }

    private boolean isMissingSomething() throws SQLException {
        try (PreparedStatement query = Parameters.prepare(connection, MISSING, workspace, workspace);
                ResultSet row = query.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static byte[] digest(String... documents) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            for (String document : documents) {
                sha256.update(document.getBytes(StandardCharsets.UTF_8));
            }
            return sha256.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private void execute(String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = Parameters.prepare(connection, sql, values)) {
            statement.executeUpdate();
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
