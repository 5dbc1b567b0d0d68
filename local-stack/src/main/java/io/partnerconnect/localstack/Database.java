package io.partnerconnect.localstack;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;

/** A PostgreSQL of its own, with its data in the stack's folder and the roles made as an administrator makes them. */
final class Database implements AutoCloseable {
    private static final String NAME = "partner_connect";
    private static final List<String> LOGINS = List.of("pca_app", "pca_migrator", "pca_report");

    private final EmbeddedPostgres postgres;

    private Database(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    static Database start(Path folder, Keys keys) throws IOException, SQLException {
        Path data = Files.createDirectories(folder).resolve("postgres");
        File log = folder.resolve("postgres.log").toFile();
        Database database = new Database(EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log))
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log))
                .start());
        database.prepare(keys);
        return database;
    }

    /** Without user and password. */
    String url() {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + NAME;
    }

    /** For psql, without the password. */
    String url(String role) {
        return "postgresql://" + role + "@127.0.0.1:" + postgres.getPort() + "/" + NAME;
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }

    private void prepare(Keys keys) throws IOException, SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            if (!exists(statement)) {
                statement.execute("CREATE DATABASE " + NAME);
            }
        }
        try (Connection connection = postgres.getDatabase("postgres", NAME).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(roles());
            for (String login : LOGINS) {
                statement.execute("ALTER ROLE " + login + " PASSWORD '" + keys.password(login) + "'");
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
