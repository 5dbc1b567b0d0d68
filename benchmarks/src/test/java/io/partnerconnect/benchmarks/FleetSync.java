package io.partnerconnect.benchmarks;

import io.partnerconnect.persistence.EmbeddedDatabase;
import io.partnerconnect.simulator.DatabricksSimulator;
import io.partnerconnect.simulator.SimulatedPrincipal;
import io.partnerconnect.simulator.SimulatedWorkspace;
import io.partnerconnect.simulator.WorkspaceOptions;
import io.partnerconnect.simulator.journal.ReceivedRequest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The first reading of a whole fleet, and another one when nothing has changed, beside the official SDK on the same simulator. Arguments:
 * workspaces, service principals and tokens in each.
 */
final class FleetSync {
    private static final Duration LATENCY = Duration.ofMillis(150);
    private static final int HEAP = 512;
    private static final int AT_ONCE = 128;
    private static final int CONNECTIONS = 6;
    private static final List<String> PARTNERS =
            List.of("FIVETRAN_USER", "DBT_CLOUD_USER", "HEX_USER", "PROPHECY_USER");
    private static final String READ =
            "SELECT count(*) FROM pca.inventory_workspace WHERE observed_at > to_timestamp(%s)";
    private static final String DUE = "UPDATE pca.inventory_workspace SET next_reading = '-infinity'";
    private static final String KNOWN = """
            SELECT (SELECT count(*) FROM pca.inventory_principal) || ' service principals, '
                || (SELECT count(*) FROM pca.inventory_token) || ' tokens, '
                || (SELECT count(*) FROM pca.known_connection WHERE until IS NULL) || ' connections, '
                || (SELECT count(*) FROM pca.finding WHERE closed_at IS NULL) || ' findings'""";

    private final List<SimulatedWorkspace> fleet;
    private final EmbeddedDatabase database;

    private FleetSync(List<SimulatedWorkspace> fleet, EmbeddedDatabase database) {
        this.fleet = fleet;
        this.database = database;
    }

    public static void main(String[] arguments) throws Exception {
        int workspaces = Integer.parseInt(arguments[0]);
        int principals = Integer.parseInt(arguments[1]);
        int tokens = Integer.parseInt(arguments[2]);
        EmbeddedDatabase database = EmbeddedDatabase.startDurable();
        try (DatabricksSimulator simulator = DatabricksSimulator.start()) {
            List<SimulatedWorkspace> fleet = new ArrayList<>();
            for (int i = 0; i < workspaces; i++) {
                fleet.add(workspace(simulator, "w%04d".formatted(i), principals, tokens));
            }
            System.out.printf(
                    "%d processors; %d workspaces of %d service principals and %d tokens; %d ms upstream, limits enforced; heap at most %d MiB, %d workspaces at once%n",
                    Runtime.getRuntime().availableProcessors(),
                    workspaces,
                    principals,
                    tokens,
                    LATENCY.toMillis(),
                    HEAP,
                    AT_ONCE);
            new FleetSync(fleet, database).run();
        }
        System.exit(0);
    }

    private static SimulatedWorkspace workspace(
            DatabricksSimulator simulator, String name, int principals, int tokens) {
        SimulatedWorkspace workspace =
                simulator.addWorkspace(name, WorkspaceOptions.defaults().withJournalSize(1000));
        List<SimulatedPrincipal> owners = new ArrayList<>();
        for (int i = 0; i < principals; i++) {
            owners.add(workspace.addPrincipal(i < PARTNERS.size() ? PARTNERS.get(i) : "app-%04d".formatted(i)));
        }
        workspace.addWarehouse("FIVETRAN_ENDPOINT");
        for (int i = 0; i < tokens; i++) {
            workspace.addToken(owners.get(i % owners.size()), "token %d of the benchmark".formatted(i));
        }
        return workspace;
    }

    private void run() throws Exception {
        Map<String, String> settings = ServiceSettings.of(database, fleet);
        settings.put("pca.inventory.interval", "1d");
        settings.put("pca.inventory.poll", "off");
        try (ServiceProcess service = ServiceProcess.start(settings, HEAP)) {
            Through through = new Through(service.base());
            for (SimulatedWorkspace workspace : fleet) {
                through.register(workspace);
            }
        }
        fleet.forEach(workspace -> {
            workspace.documentedRateLimits();
            workspace.latency(LATENCY);
        });
        WithSdk.Times sdk = WithSdk.read(fleet);
        System.out.printf(
                "official SDK: %.0f ms a workspace one after the other (%d of them), %.0f ms with 32 threads (%d of them)%n",
                sdk.sequential(), sdk.sequentially(), sdk.parallel(), sdk.inParallel());
        settings.put("pca.inventory.poll", "1s");
        settings.put("pca.inventory.at-once", Integer.toString(AT_ONCE));
        settings.put("quarkus.datasource.jdbc.max-size", Integer.toString(CONNECTIONS));
        fleet.forEach(SimulatedWorkspace::clearJournal);
        try (ServiceProcess service = ServiceProcess.start(settings, HEAP)) {
            report("first", sdk, reading(service, 0));
            System.out.println(text(KNOWN));
            fleet.forEach(SimulatedWorkspace::clearJournal);
            double due = System.currentTimeMillis() / 1000.0;
            execute(DUE);
            report("again, nothing changed", sdk, reading(service, due));
            service.complaints().forEach(System.out::println);
        }
    }

    private record Reading(double seconds, long memory, String processors) {}

    /** From the first request to the last workspace; {@code since}: seconds since 1970 before which a reading was another one. */
    private Reading reading(ServiceProcess service, double since) throws Exception {
        while (requests() == 0) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        ProcessorTime before = ProcessorTime.of(service, database);
        long start = System.nanoTime();
        long memory = 0;
        try (Connection connection = database.connectAsSuperuser()) {
            while (Integer.parseInt(text(connection, READ.formatted(since))) < fleet.size()
                    && System.nanoTime() - start < Duration.ofMinutes(5).toNanos()) {
                TimeUnit.MILLISECONDS.sleep(50);
                memory = Math.max(memory, service.residentMemory());
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Reading(seconds, memory, ProcessorTime.of(service, database).since(before));
    }

    private void report(String which, WithSdk.Times sdk, Reading reading) {
        long calls = requests();
        System.out.printf(
                "%s: %.1f s; %d calls, %.1f a workspace, %d turned away; bound by latency with %d at once: %.1f s; memory at most %d MiB resident%n",
                which,
                reading.seconds(),
                calls,
                (double) calls / fleet.size(),
                turnedAway(),
                AT_ONCE,
                calls * LATENCY.toMillis() / 1000.0 / AT_ONCE,
                reading.memory());
        System.out.printf(
                "beside the SDK, for as many workspaces: %.0f times as fast as one after the other, %.1f times as with 32 threads%n",
                sdk.sequential() * fleet.size() / 1000 / reading.seconds(),
                sdk.parallel() * fleet.size() / 1000 / reading.seconds());
        System.out.println(reading.processors());
    }

    private long requests() {
        return fleet.stream()
                .mapToLong(workspace -> workspace.requests().size())
                .sum();
    }

    private long turnedAway() {
        return fleet.stream()
                .flatMap(workspace -> workspace.requests().stream())
                .map(ReceivedRequest::status)
                .filter(status -> status == 429)
                .count();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String text(String sql) throws SQLException {
        try (Connection connection = database.connectAsSuperuser()) {
            return text(connection, sql);
        }
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
