package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.inventory.Assessment;
import io.partnerconnect.domain.model.inventory.Presence;
import io.partnerconnect.domain.model.inventory.Reading;
import io.partnerconnect.persistence.Rows.Column;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
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
            WHERE i.observed_at IS NULL OR i.observed_at < excluded.observed_at""";

    /** Whoever keeps a reading of the same workspace waits until this one is kept. */
    private static final String BEFORE =
            "SELECT observed_at, encode(digest, 'hex') AS digest FROM pca.inventory_workspace WHERE workspace = ? FOR UPDATE";

    private static final String MISSING = """
            SELECT EXISTS (SELECT FROM pca.inventory_principal WHERE workspace = ? AND missed_since IS NOT NULL AND gone_at IS NULL)
                OR EXISTS (SELECT FROM pca.inventory_token WHERE workspace = ? AND missed_since IS NOT NULL AND gone_at IS NULL)""";

    private static final String DIGESTED =
            "UPDATE pca.inventory_workspace SET digest = decode(?, 'hex') WHERE workspace = ?";
    private static final String SOONER = """
            UPDATE pca.inventory_workspace SET digest = NULL, next_reading = least(next_reading, ?) WHERE workspace = ?""";

    private static final Table PRINCIPALS = Table.of("principal", InventoryColumns.PRINCIPALS);
    private static final Table TOKENS = Table.of("token", InventoryColumns.TOKENS);

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
        Before before = before();
        if (execute(OBSERVED, workspace, reading.at(), nextReading) == 0) {
            return;
        }
        Rows principals = InventoryColumns.principals(reading, assessment);
        Rows tokens = InventoryColumns.tokens(reading, assessment);
        String connections = InventoryDocuments.ofConnections(assessment.connections());
        String findings = InventoryDocuments.ofFindings(assessment.findings());
        String digest = digest(principals, tokens, connections, findings);
        if (digest.equals(before.digest())) {
            return;
        }
        keepRows(before.isFirst(), principals, tokens);
        KeepingAssessment.keep(connection, reading, connections, findings);
        if (!before.isFirst() && isMissingSomething()) {
            execute(SOONER, reading.at().plus(Presence.CONFIRMED_AFTER), workspace);
        } else {
            execute(DIGESTED, digest, workspace);
        }
    }

    /** What is kept of the reading before this one. */
    private record Before(boolean isFirst, @Nullable String digest) {}

    private Before before() throws SQLException {
        try (PreparedStatement query = Parameters.prepare(connection, BEFORE, workspace);
                ResultSet row = query.executeQuery()) {
            return row.next()
                    ? new Before(Columns.time(row, "observed_at") == null, row.getString("digest"))
                    : new Before(false, null); // nothing is locked: somebody else may be first
        }
    }

    private void keepRows(boolean first, Rows principals, Rows tokens) throws SQLException {
        if (first) {
            execute(PRINCIPALS.begin(), principals, workspace, reading.at());
            execute(TOKENS.begin(), tokens, workspace, reading.at());
        } else {
            Instant confirming = reading.at().minus(Presence.CONFIRMED_AFTER);
            execute(PRINCIPALS.goOn(), principals, workspace, reading.at(), confirming);
            execute(TOKENS.goOn(), tokens, workspace, reading.at(), confirming);
        }
    }

    private boolean isMissingSomething() throws SQLException {
        try (PreparedStatement query = Parameters.prepare(connection, MISSING, workspace, workspace);
                ResultSet row = query.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static String digest(Rows principals, Rows tokens, String connections, String findings) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            principals.addTo(sha256);
            tokens.addTo(sha256);
            sha256.update(connections.getBytes(StandardCharsets.UTF_8));
            sha256.update(findings.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private void execute(String sql, Rows rows, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Parameters.of(statement).addAll(rows.arrays()).addAll(Arrays.asList(values));
            statement.executeUpdate();
        }
    }

    private int execute(String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = Parameters.prepare(connection, sql, values)) {
            return statement.executeUpdate();
        }
    }

    /**
     * The statements for one of the two tables.
     *
     * @param begin for the first reading of a workspace: nothing is there to be compared with
     */
    private record Table(String begin, String goOn) {
        static <T> Table of(String table, List<Column<T>> columns) {
            String id = columns.getFirst().name();
            String from = Rows.from(columns);
            String others = names("", columns);
            String shown = names("s.", columns);
            return new Table(
                    BEGIN.formatted(table, id, from, others, shown),
                    GO_ON.formatted(table, id, from, others, shown, names("k.", columns), names("excluded.", columns)));
        }

        /** All but the id, as they are compared and written. */
        private static <T> String names(String prefix, List<Column<T>> columns) {
            return columns.stream().skip(1).map(each -> prefix + each.name()).collect(Collectors.joining(", "));
        }

        private static final String BEGIN = """
                INSERT INTO pca.inventory_%1$s AS i (workspace, %2$s, %4$s, first_seen)
                SELECT r.workspace, s.%2$s, %5$s, r.at
                FROM %3$s, (SELECT ?::text AS workspace, ?::timestamptz AS at) AS r""";

        private static final String GO_ON = """
                WITH shown AS MATERIALIZED (SELECT * FROM %3$s),
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
                    AND NOT EXISTS (SELECT FROM shown AS s WHERE s.%2$s = k.%2$s)""";
    }
}
