package io.partnerconnect.localstack;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;

/** PostgreSQL, its own or one that is there, with the roles made as an administrator makes them. */
final class Database implements AutoCloseable {
    private static final String NAME = "partner_connect";
    private static final List<String> LOGINS = List.of("pca_app", "pca_migrator", "pca_report");

    private final String url;
    private final Closeable server;

    private Database(String url, Closeable server) {
        this.url = url;
        this.server = server;
    }

    /** Starts a server of its own, with its data in the folder; port 0 is any free one. */
    static Database start(Path folder, int port, Keys keys) throws IOException, SQLException {
        Path data = Files.createDirectories(folder).resolve("postgres");
        ProcessBuilder.Redirect log =
                ProcessBuilder.Redirect.appendTo(folder.resolve("postgres.log").toFile());
        EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setRegisterShutdownHook(false)
                // The data is kept; an embedded server does not wait for the disk unless told to.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setErrorRedirector(log)
                .setOutputRedirector(log)
                .start();
        create(postgres);
        return at("jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + NAME + "?user=postgres", keys, postgres);
    }

    /** Uses a server that is there. */
    static Database at(String superuserUrl, Keys keys) throws IOException, SQLException {
        return at(superuserUrl, keys, () -> {});
    }

    private static Database at(String superuserUrl, Keys keys, Closeable server) throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection(superuserUrl);
                Statement statement = connection.createStatement()) {
            statement.execute(roles());
            for (String login : LOGINS) {
                statement.execute("ALTER ROLE " + login + " PASSWORD '" + keys.password(login) + "'");
            }
        }
        return new Database(superuserUrl.replaceFirst("\\?.*", ""), server);
    }

    /** Without user and password. */
    String url() {
        return url;
    }

    /** For psql, without the password. */
    String url(String role) {
        return url.replaceFirst("jdbc:postgresql://", "postgresql://" + role + "@");
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private static void create(EmbeddedPostgres postgres) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            if (!exists(statement)) {
                statement.execute("CREATE DATABASE " + NAME);
            }
        }
    }

    private static boolean exists(Statement statement) throws SQLException {
        try (ResultSet found = statement.executeQuery("SELECT FROM pg_database WHERE datname = '" + NAME + "'")) {
            return found.next();
        }
    }

    private static String roles() throws IOException {
        try (InputStream script = Database.class.getResourceAsStream("/db/bootstrap/roles.sql")) {
            return new String(Objects.requireNonNull(script, "roles.sql").readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
