package io.partnerconnect.persistence;

import io.partnerconnect.domain.contract.DatabaseControls;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A real PostgreSQL with the roles of {@code db/bootstrap/roles.sql}, for tests. Known by its port, so that it can be found again. */
public final class EmbeddedDatabase implements DatabaseControls {
    private static final String NAME = "partner_connect";
    private static final String SUPERUSER = "postgres";
    private static final String TABLES = """
            SELECT format('%I.%I', schemaname, tablename) FROM pg_tables
            WHERE schemaname IN ('pca', 'audit') AND tablename <> 'flyway_schema_history'
              AND tablename NOT LIKE 'event\\_%'""";

    private final int port;

    private EmbeddedDatabase(int port) {
        this.port = port;
    }

    /** Starts one that ends with this process. A commit has been written, but would not outlive the machine. */
    public static EmbeddedDatabase start() {
        return start("off");
    }

    /** Starts one that ends with this process, and whose commits are on the disk: what an embedded one does not wait for unless told to. */
    public static EmbeddedDatabase startDurable() {
        return start("on");
    }

    private static EmbeddedDatabase start(String fsync) {
        try {
            EmbeddedDatabase database = new EmbeddedDatabase(EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "100")
                    .setServerConfig("shared_buffers", "512MB")
                    .setServerConfig("wal_compression", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("fsync", fsync)
                    .start()
                    .getPort());
            database.execute(SUPERUSER, SUPERUSER, "CREATE DATABASE " + NAME);
            database.execute(NAME, SUPERUSER, roles());
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One that was started before. */
    public static EmbeddedDatabase at(int port) {
        return new EmbeddedDatabase(port);
    }

    private static String roles() throws IOException {
        try (InputStream script = EmbeddedDatabase.class.getResourceAsStream("/db/bootstrap/roles.sql")) {
            if (script == null) {
                throw new IOException("db/bootstrap/roles.sql is not on the class path");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    public int port() {
        return port;
    }

    public String jdbcUrl() {
        return url(NAME);
    }

    private String url(String name) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + name;
    }

    /** What Quarkus needs to know to use it with the real roles. */
    public Map<String, String> settings() {
        return Map.of(
                "quarkus.datasource.jdbc.url", jdbcUrl(),
                "quarkus.datasource.username", "pca_app",
                "quarkus.datasource.password", "unused-by-trust",
                "quarkus.flyway.username", "pca_migrator",
                "quarkus.flyway.password", "unused-by-trust");
    }

    public Connection connectAs(String role) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(), role, "unused-by-trust");
    }

    public Connection connectAsSuperuser() throws SQLException {
        return connectAs(SUPERUSER);
    }

    /** No connection is served, and those that are open have been closed. */
    @Override
    public void cut() {
        execute(SUPERUSER, SUPERUSER, "ALTER DATABASE " + NAME + " ALLOW_CONNECTIONS false");
        execute(
                SUPERUSER,
                SUPERUSER,
                "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE datname = '" + NAME + "'");
    }

    @Override
    public void mend() {
        execute(SUPERUSER, SUPERUSER, "ALTER DATABASE " + NAME + " ALLOW_CONNECTIONS true");
    }

    /** Empties all tables of the service, also those to which rows are only ever added. Row by row: new files for all of them take longer. */
    public void wipe() {
        try (Connection connection = connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute(texts(connection, TABLES).stream()
                    .map("DELETE FROM "::concat)
                    .collect(Collectors.joining("; ", "SET session_replication_role = replica; ", "")));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All events of the audit that were recorded in the last day were recorded in that month instead, such as 2019-01. */
    public void recorded(String month) {
        recorded(month, "true");
    }

    /** The same for those that the condition is true of. */
    public void recorded(String month, String condition) {
        String partition = "audit.event_" + month.replace('-', '_');
        execute("""
                SET timezone = 'UTC';
                SET session_replication_role = replica;
                DO $$ BEGIN
                    IF to_regclass('%1$s') IS NULL THEN
                        SET LOCAL ROLE pca_owner;
                        CREATE TABLE %1$s PARTITION OF audit.event FOR VALUES FROM ('%2$s-01') TO (timestamptz '%2$s-01' + interval '1 month');
                        CREATE TRIGGER deny_truncate BEFORE TRUNCATE ON %1$s FOR EACH STATEMENT EXECUTE FUNCTION audit.deny();
                        RESET ROLE;
                    END IF;
                END $$;
                UPDATE audit.event SET recorded_at = timestamptz '%2$s-15' + (recorded_at - date_trunc('day', recorded_at)) / 2
                WHERE recorded_at > now() - interval '1 day' AND (%3$s)""".formatted(partition, month, condition));
    }

    /** Lets turns of rate budgets have been taken that much longer ago. */
    void forget(Duration time) {
        execute("UPDATE pca.rate_budget SET taken_until = taken_until - " + Leases.micros(time));
    }

    /** All rows of all tables of the service, as text. */
    public List<String> dump() {
        try (Connection connection = connectAsSuperuser()) {
            List<String> rows = new ArrayList<>();
            for (String table : texts(connection, TABLES)) {
                rows.addAll(texts(connection, "SELECT '" + table + " ' || t::text FROM " + table + " AS t"));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<String> texts(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    /** As the superuser. */
    void execute(String sql) {
        execute(NAME, SUPERUSER, sql);
    }

    private void execute(String name, String role, String sql) {
        try (Connection connection = DriverManager.getConnection(url(name), role, "unused-by-trust");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
