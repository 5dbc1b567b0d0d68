package io.partnerconnect.torture;

import io.partnerconnect.persistence.EmbeddedDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The service's database, seen past the service: who takes operations, and commits that are held until they are let go or broken off. */
final class Database implements AutoCloseable {
    /**
     * Who takes an operation is seen by the name of its connection, and when by the clock of this machine. A commit is held by a trigger that
     * runs at the commit and waits for a lock.
     */
    private static final String WITNESS = """
            CREATE SCHEMA torture;
            CREATE TABLE torture.taken (operation uuid, fence bigint, replica text, at timestamptz);
            CREATE INDEX ON torture.taken (operation);
            CREATE FUNCTION torture.note() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
            BEGIN
                INSERT INTO torture.taken VALUES (NEW.id, NEW.fence, current_setting('application_name'), clock_timestamp());
                RETURN NEW;
            END $$;
            CREATE TRIGGER torture AFTER UPDATE OF fence ON pca.operation
                FOR EACH ROW WHEN (NEW.fence <> OLD.fence) EXECUTE FUNCTION torture.note();
            CREATE TABLE torture.trap (number bigint PRIMARY KEY, workspace text, effect text, intent boolean);
            CREATE FUNCTION torture.halt() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
            BEGIN
                PERFORM pg_advisory_xact_lock_shared(t.number) FROM torture.trap AS t JOIN pca.operation AS o USING (workspace)
                WHERE o.id = NEW.operation_id AND t.effect = NEW.effect AND t.intent = (NEW.state = 'STARTED');
                RETURN NULL;
            END $$;
            CREATE CONSTRAINT TRIGGER torture AFTER UPDATE ON pca.operation_step DEFERRABLE INITIALLY DEFERRED
                FOR EACH ROW WHEN ((NEW.state = 'STARTED') <> (OLD.state = 'STARTED')) EXECUTE FUNCTION torture.halt()""";

    private static final String HELD = """
            SELECT pid::text FROM pg_locks WHERE locktype = 'advisory' AND NOT granted
            AND classid = 0 AND objsubid = 1 AND objid = ?::bigint::oid""";

    private final EmbeddedDatabase embedded = EmbeddedDatabase.start();
    private final Connection connection;

    Database() throws SQLException {
        this.connection = embedded.connectAsSuperuser();
    }

    int port() {
        return embedded.port();
    }

    Map<String, String> settings() {
        return new HashMap<>(embedded.settings());
    }

    /** Once the schema is there. */
    void watch() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(WITNESS);
        }
    }

    /** From now on the commit of that step's intent, or of its outcome, does not end. */
    void hold(long number, String workspace, String effect, boolean intent) {
        texts("SELECT pg_advisory_lock(?)::text", number);
        texts("INSERT INTO torture.trap VALUES (?, ?, ?, ?) RETURNING effect", number, workspace, effect, intent);
    }

    boolean isHeld(long number) {
        return !texts(HELD, number).isEmpty();
    }

    /** Ends what was held: committed, or broken off. */
    void letGo(long number, boolean breakingOff) {
        texts("DELETE FROM torture.trap WHERE number = ? RETURNING effect", number);
        if (breakingOff) {
            texts("SELECT pg_terminate_backend(pid::int, 5000)::text FROM (" + HELD + ") AS held", number);
        }
        texts("SELECT pg_advisory_unlock(?)::text", number);
    }

    /** The first column of what a query finds, without what is null. */
    synchronized List<String> texts(String sql, Object... parameters) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            List<String> texts = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    String text = rows.getString(1);
                    if (text != null) {
                        texts.add(text);
                    }
                }
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
