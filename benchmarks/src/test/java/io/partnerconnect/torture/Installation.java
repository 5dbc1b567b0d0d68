package io.partnerconnect.torture;

import io.partnerconnect.persistence.EmbeddedDatabase;
import io.partnerconnect.simulator.DatabricksSimulator;
import io.partnerconnect.simulator.SimulatedWorkspace;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Two replicas of the packaged service, one database, and any number of simulated workspaces, all on this machine. */
final class Installation implements AutoCloseable {
    private static final String KEY = "torture-key-0123456789abcdef";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** Who takes an operation is seen by the name of its connection to the database, and when by the clock of this machine. */
    private static final String WITNESS = """
            CREATE SCHEMA torture;
            CREATE TABLE torture.taken (operation uuid, fence bigint, replica text, at timestamptz);
            CREATE FUNCTION torture.note() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
            BEGIN
                INSERT INTO torture.taken VALUES (NEW.id, NEW.fence, current_setting('application_name'), clock_timestamp());
                RETURN NEW;
            END $$;
            CREATE TRIGGER torture AFTER UPDATE OF fence ON pca.operation
                FOR EACH ROW WHEN (NEW.fence <> OLD.fence) EXECUTE FUNCTION torture.note()""";

    private final DatabricksSimulator simulator = DatabricksSimulator.start();
    private final Connection database;
    private final List<Replica> replicas;
    private final AtomicInteger turn = new AtomicInteger();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    private Installation(int workspaces) throws IOException, SQLException {
        EmbeddedDatabase embedded = EmbeddedDatabase.start();
        Map<String, String> settings = settings(embedded);
        for (int i = 0; i < workspaces; i++) {
            SimulatedWorkspace workspace = simulator.addWorkspace("w" + i);
            settings.put("pca.credentials.w" + i + ".token", workspace.adminToken());
        }
        this.replicas = List.of(
                new Replica("alpha", embedded.port(), settings), new Replica("beta", embedded.port(), settings));
        this.database = embedded.connectAsSuperuser();
    }

    static Installation start(int workspaces) throws IOException, SQLException {
        Installation installation = new Installation(workspaces);
        try {
            installation.replicas.getFirst().start();
            try (Statement statement = installation.database.createStatement()) {
                statement.execute(WITNESS);
            }
            installation.replicas.getLast().start();
            for (SimulatedWorkspace workspace : installation.simulator.workspaces()) {
                installation.register(workspace);
            }
            return installation;
        } catch (IllegalStateException | SQLException e) {
            installation.close();
            throw e;
        }
    }

    private static Map<String, String> settings(EmbeddedDatabase embedded) {
        Map<String, String> settings = new HashMap<>(embedded.settings());
        settings.put("quarkus.datasource.jdbc.max-size", "16");
        settings.put("pca.installation", "torture");
        settings.put("pca.marker-key", "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=");
        settings.put("pca.audit.mac-key", "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=");
        settings.put("pca.workspaces.allow-loopback", "true");
        settings.put("pca.api-keys.torture.sha256", Hash.of(KEY));
        settings.put("pca.api-keys.torture.roles", "admin");
        return settings;
    }

    private void register(SimulatedWorkspace workspace) {
        String name = workspace.name();
        Answer answer = post(
                "/workspaces",
                "register-" + name,
                "{\"name\":\"%s\",\"url\":\"%s\",\"credential\":\"%s\"}".formatted(name, workspace.url(), name));
        if (answer.status() != 201) {
            throw new IllegalStateException("workspace " + name + " was not registered: " + answer);
        }
    }

    SimulatedWorkspace workspace(int number) {
        return simulator.workspace("w" + number);
    }

    List<Replica> replicas() {
        return replicas;
    }

    Replica other(Replica one) {
        return replicas.getFirst() == one ? replicas.getLast() : replicas.getFirst();
    }

    /** Which replica carries out the operation that is open in a workspace. */
    Optional<Replica> holderIn(String workspace) {
        List<String> names = texts(
                "SELECT t.replica FROM torture.taken AS t JOIN pca.operation AS o ON o.id = t.operation"
                        + " WHERE o.workspace = ? ORDER BY o.id DESC, t.fence DESC LIMIT 1",
                workspace);
        return replicas.stream()
                .filter(replica -> names.contains(replica.name()))
                .findFirst();
    }

    /** What was answered. */
    record Answer(int status, String body) {}

    /** Asks one replica after the other, with the same key, until one answers. */
    Answer post(String path, String key, String body) {
        List<Answer> last = new ArrayList<>();
        if (!Pause.until(() -> isAnswered(path, key, body, last), PATIENCE)) {
            throw new IllegalStateException("no replica answered POST " + path + ", at last " + last);
        }
        return last.getFirst();
    }

    private boolean isAnswered(String path, String key, String body, List<Answer> last) {
        Replica replica = replicas.get(turn.getAndIncrement() % replicas.size());
        if (!replica.isServing()) {
            return false;
        }
        try {
            Answer answer = post(replica, path, key, body);
            last.clear();
            last.add(answer);
            return answer.status() < 500;
        } catch (IOException e) {
            return false;
        }
    }

    Answer post(Replica replica, String path, String key, String body) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(replica.base().resolve("/api/v1" + path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + KEY)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of what a query finds, without what is null. */
    synchronized List<String> texts(String sql, Object... parameters) {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
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
    public void close() throws IOException, SQLException {
        for (Replica replica : replicas) {
            replica.close();
        }
        simulator.close();
        database.close();
        http.close();
    }

    /** SHA-256, in hex. */
    static final class Hash {
        private Hash() {}

        static String of(String text) {
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
