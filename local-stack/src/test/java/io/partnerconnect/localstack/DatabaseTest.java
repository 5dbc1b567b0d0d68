package io.partnerconnect.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
    @TempDir
    Path folder;

    @Test
    void dataAndRolesAreThereAgainAfterARestart() throws IOException, SQLException {
        Keys keys = Keys.in(folder);
        try (Database first = Database.start(folder, 0, keys);
                Connection migrator = connect(first, "pca_migrator", keys);
                Statement statement = migrator.createStatement()) {
            statement.execute("CREATE TABLE pca.kept AS SELECT 7 AS number");
        }

        try (Database second = Database.start(folder, 0, keys);
                Connection migrator = connect(second, "pca_migrator", keys);
                Statement statement = migrator.createStatement();
                ResultSet kept = statement.executeQuery("SELECT number FROM pca.kept")) {
            assertThat(kept.next()).isTrue();
            assertThat(kept.getInt(1)).isEqualTo(7);
        }
    }

    /** An embedded server does not wait for the disk unless it is told to. */
    @Test
    void whatIsCommittedIsOnTheDisk() throws IOException, SQLException {
        Keys keys = Keys.in(folder);
        try (Database database = Database.start(folder, 0, keys);
                Connection app = connect(database, "pca_app", keys);
                Statement statement = app.createStatement();
                ResultSet settings = statement.executeQuery(
                        "SELECT current_setting('fsync'), current_setting('synchronous_commit')")) {
            settings.next();
            assertThat(settings.getString(1)).isEqualTo("on");
            assertThat(settings.getString(2)).isEqualTo("on");
        }
    }

    private static Connection connect(Database database, String role, Keys keys) throws SQLException {
        return DriverManager.getConnection(database.url(), role, keys.password(role));
    }
}
