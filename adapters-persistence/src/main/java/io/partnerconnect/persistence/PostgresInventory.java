package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.inventory.Assessment;
import io.partnerconnect.domain.model.inventory.Freshness;
import io.partnerconnect.domain.model.inventory.Reading;
import io.partnerconnect.domain.model.inventory.Remembered;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.out.Inventory;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of workspaces, in {@code pca.inventory_workspace}, {@code inventory_principal} and {@code inventory_token}. A workspace has
 * its row there from when it is registered: a trigger makes it.
 */
@ApplicationScoped
class PostgresInventory implements Inventory {
    /** Rows that another replica is taking at this moment are passed over: nobody waits, and none is taken twice. */
    private static final String TAKE = """
            WITH due AS MATERIALIZED (
                SELECT i.workspace, i.next_reading AS was FROM pca.inventory_workspace AS i
                WHERE i.next_reading <= ? AND EXISTS (SELECT FROM pca.workspace AS w WHERE w.name = i.workspace)
                ORDER BY i.next_reading, i.workspace LIMIT ? FOR UPDATE OF i SKIP LOCKED),
            taken AS (
                UPDATE pca.inventory_workspace AS i SET next_reading = ? FROM due
                WHERE i.workspace = due.workspace RETURNING i.workspace, due.was)
            SELECT workspace FROM taken ORDER BY was, workspace""";

    private static final String REQUEST = """
            INSERT INTO pca.inventory_workspace AS i (workspace, next_reading, requested_at)
            SELECT name, t.at, t.at FROM pca.workspace, (SELECT ?::timestamptz AS at) AS t WHERE name = ?
            ON CONFLICT ON CONSTRAINT inventory_workspace_pkey DO UPDATE
            SET next_reading = least(i.next_reading, excluded.next_reading), requested_at = excluded.requested_at""";

    private static final String STALE = """
            INSERT INTO pca.inventory_workspace AS i (workspace, stale_code, stale_since, next_reading) VALUES (?, ?, ?, ?)
            ON CONFLICT ON CONSTRAINT inventory_workspace_pkey DO UPDATE
            SET stale_code = excluded.stale_code, stale_since = coalesce(i.stale_since, excluded.stale_since),
                next_reading = excluded.next_reading""";

    private static final String FRESHNESS = "SELECT * FROM pca.inventory_workspace WHERE workspace = ?";
    private static final String PRINCIPALS = """
            SELECT * FROM pca.inventory_principal WHERE workspace = ? AND partner IS NOT NULL AND gone_at IS NULL""";
    private static final String TOKENS = """
            SELECT * FROM pca.inventory_token WHERE workspace = ? AND partner IS NOT NULL AND gone_at IS NULL""";

    private final Jdbc jdbc;

    PostgresInventory(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<WorkspaceName> take(Instant now, int most) {
        return read(row -> new WorkspaceName(row.getString("workspace")), TAKE, now, most, now.plus(TAKEN));
    }

    @Override
    public void request(WorkspaceName workspace, Instant now) {
        if (execute(REQUEST, now, workspace.value()) == 0) {
            throw new Failure.NotFound(Missing.WORKSPACE, workspace.value());
        }
    }

    @Override
    public Remembered remembered(WorkspaceName workspace) {
        return jdbc.each(
                Outage.DATABASE,
                connection -> new Remembered(
                        read(connection, InventoryRows::principal, PRINCIPALS, workspace.value()),
                        read(connection, InventoryRows::token, TOKENS, workspace.value())));
    }

    @Override
    public void keep(Reading reading, Assessment assessment, Instant nextReading) {
        jdbc.together(Outage.DATABASE, connection -> {
            KeepingReading.keep(connection, reading, assessment, nextReading);
            return reading;
        });
    }

    @Override
    public void stale(WorkspaceName workspace, String code, Instant now, Instant nextReading) {
        execute(STALE, workspace.value(), code, now, nextReading);
    }

    @Override
    public Optional<Freshness> freshness(WorkspaceName workspace) {
        return read(InventoryRows::freshness, FRESHNESS, workspace.value()).stream()
                .findFirst();
    }

    private int execute(String sql, @Nullable Object... values) {
        return jdbc.each(Outage.DATABASE, connection -> {
            try (PreparedStatement statement = Parameters.prepare(connection, sql, values)) {
                return statement.executeUpdate();
            }
        });
    }

    private <T> List<T> read(Scan.Row<T> row, String sql, @Nullable Object... values) {
        return jdbc.each(Outage.DATABASE, connection -> read(connection, row, sql, values));
    }

    private static <T> List<T> read(Connection connection, Scan.Row<T> row, String sql, @Nullable Object... values)
            throws SQLException {
        try (PreparedStatement query = Parameters.prepare(connection, sql, values);
                ResultSet rows = query.executeQuery()) {
            List<T> read = new ArrayList<>();
            while (rows.next()) {
                read.add(row.of(rows));
            }
            return read;
        }
    }
}
