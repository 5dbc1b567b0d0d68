package io.partnerconnect.torture;

import io.partnerconnect.simulator.DatabricksSimulator;
import io.partnerconnect.simulator.SimulatedWorkspace;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Some replicas of the packaged service, one database, and any number of simulated workspaces, all on this machine. */
final class Installation implements AutoCloseable {
    private static final List<String> NAMES = List.of("alpha", "beta", "gamma");
    private static final String SECRET = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

    private final DatabricksSimulator simulator = DatabricksSimulator.start();
    private final Database database = new Database();
    private final List<Replica> replicas = new ArrayList<>();
    private final Client client = new Client(replicas);

    private Installation(int replicas, int workspaces) throws IOException, SQLException {
        Map<String, String> settings = settings(replicas);
        for (int i = 0; i < workspaces; i++) {
            SimulatedWorkspace workspace = simulator.addWorkspace("w" + i);
            settings.put("pca.credentials.w" + i + ".token", workspace.adminToken());
        }
        for (String name : NAMES.subList(0, replicas)) {
            this.replicas.add(new Replica(name, database.port(), settings, this::isAccompanied));
        }
    }

    static Installation start(int replicas, int workspaces) throws IOException, SQLException {
        Installation installation = new Installation(replicas, workspaces);
        try {
            installation.replicas.getFirst().start();
            installation.database.watch();
            installation.replicas.stream().skip(1).forEach(Replica::start);
            installation.simulator.workspaces().forEach(installation::register);
            return installation;
        } catch (IllegalStateException | SQLException e) {
            installation.close();
            throw e;
        }
    }

    private Map<String, String> settings(int replicas) {
        Map<String, String> settings = database.settings();
        settings.put("quarkus.datasource.jdbc.max-size", Integer.toString(Math.min(32, 84 / replicas)));
        settings.put("pca.installation", "torture");
        settings.put("pca.marker-key", SECRET);
        settings.put("pca.audit.mac-key", SECRET);
        settings.put("pca.history.signing-key", SECRET);
        settings.put("pca.workspaces.allow-loopback", "true");
        settings.put("pca.approvals.required", "");
        settings.put("pca.api-keys.torture.sha256", Client.hash(Client.KEY));
        settings.put("pca.api-keys.torture.roles", "admin");
        return settings;
    }

    private void register(SimulatedWorkspace workspace) {
        String name = workspace.name();
        Client.Answer answer = client.post(
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

    List<SimulatedWorkspace> workspaces() {
        return simulator.workspaces();
    }

    List<Replica> replicas() {
        return replicas;
    }

    Replica other(Replica one) {
        return replicas.getFirst() == one ? replicas.getLast() : replicas.getFirst();
    }

    private boolean isAccompanied(Replica one) {
        return replicas.stream().anyMatch(replica -> replica != one && replica.isServing());
    }

    boolean allServe() {
        return replicas.stream().allMatch(Replica::isServing);
    }

    Client client() {
        return client;
    }

    Database database() {
        return database;
    }

    /** Which replica carries out the operation that is open in a workspace. */
    Optional<Replica> holderIn(String workspace) {
        List<String> names = database.texts(
                "SELECT t.replica FROM torture.taken AS t JOIN pca.operation AS o ON o.id = t.operation"
                        + " WHERE o.workspace = ? ORDER BY o.id DESC, t.fence DESC LIMIT 1",
                workspace);
        return replicas.stream()
                .filter(replica -> names.contains(replica.name()))
                .findFirst();
    }

    @Override
    public void close() throws IOException, SQLException {
        for (Replica replica : replicas) {
            replica.close();
        }
        simulator.close();
        database.close();
        client.close();
    }
}
