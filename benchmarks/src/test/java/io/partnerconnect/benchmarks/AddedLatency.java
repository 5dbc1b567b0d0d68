package io.partnerconnect.benchmarks;

import io.partnerconnect.persistence.EmbeddedDatabase;
import io.partnerconnect.simulator.DatabricksSimulator;
import io.partnerconnect.simulator.SimulatedWorkspace;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What the service adds to a call: list 200 service principals and mint a token, beside the official SDK calling the workspace itself.
 * Both take turns against the same simulated workspace. It is measured twice: with a database whose commits are on the disk, and with
 * one that does not wait for the disk, which shows the service's own part.
 */
public final class AddedLatency {
    private static final int PRINCIPALS = 200;
    private static final int WARM_UP = 2000;
    private static final double MOST_ADDED_TO_A_LIST = 2;
    private static final double MOST_ADDED_TO_A_MINT = 3;
    private static final long MOST_MEMORY = 350;
    private static final String MINTED =
            "SELECT count(*) FROM audit_v1.operations WHERE action = 'token.mint' AND outcome = 'SUCCEEDED'";

    private final SimulatedWorkspace workspace;
    private final EmbeddedDatabase database;
    private final ServiceProcess service;
    private final Direct direct;
    private final Through through;
    private final AtomicInteger turn = new AtomicInteger();
    private final AtomicInteger minted = new AtomicInteger();
    private final AtomicInteger mintedThrough = new AtomicInteger();

    private AddedLatency(SimulatedWorkspace workspace, EmbeddedDatabase database, ServiceProcess service) {
        this.workspace = workspace;
        this.database = database;
        this.service = service;
        this.direct = new Direct(workspace);
        this.through = new Through(service.base());
    }

    public static void main(String[] arguments) throws Exception {
        System.out.printf(
                "%d processors, Java %s%n",
                Runtime.getRuntime().availableProcessors(), System.getProperty("java.version"));
        System.out.printf("a write that is on the disk: %.2f ms (median)%n", DiskWrite.median());
        on("commits are on the disk", EmbeddedDatabase.startDurable());
        on("the disk is not waited for", EmbeddedDatabase.start());
        System.exit(0);
    }

    private static void on(String what, EmbeddedDatabase database) throws Exception {
        System.out.printf("%n%s%n", what);
        try (DatabricksSimulator simulator = DatabricksSimulator.start()) {
            SimulatedWorkspace workspace = simulator.addWorkspace(Through.WORKSPACE);
            for (int i = 0; i < PRINCIPALS; i++) {
                workspace.grantTokenUse(workspace.addPrincipal("PRINCIPAL_" + i).applicationId());
            }
            try (ServiceProcess service = ServiceProcess.start(settings(database, workspace))) {
                new AddedLatency(workspace, database, service).run();
            }
        }
    }

    private static Map<String, String> settings(EmbeddedDatabase database, SimulatedWorkspace workspace)
            throws Exception {
        Map<String, String> settings = ServiceSettings.of(database, List.of(workspace));
        // The simulator has no limits here, and what is measured is what a call takes, not how calls are held back.
        settings.put("pca.databricks.limits.token-management-per-minute", "10000000");
        settings.put("pca.databricks.limits.scim-per-minute", "10000000");
        return settings;
    }

    private void run() throws Exception {
        through.register(workspace);
        long before = workspace.changeCount();
        Sample.sideBySide(WARM_UP, this::listDirectly, this::listThrough);
        Sample.sideBySide(WARM_UP, this::mintDirectly, this::mintThrough);
        System.out.printf(
                "%-22s %-8s %8s %11s %9s %6s   %s%n",
                "call", "upstream", "sdk ms", "service ms", "added ms", "ratio", "target");
        measure(0, 400);
        measure(50, 100);
        load();
        check(workspace.changeCount() - before, minted.get(), "tokens made in the workspace");
        check(operations(), mintedThrough.get(), "mints in the audit, each with intent and outcome");
    }

    private void measure(int latency, int times) throws Exception {
        workspace.latency(Duration.ofMillis(latency));
        Sample.Pair lists = Sample.sideBySide(times, this::listDirectly, this::listThrough);
        print("list 200 principals", latency, lists, MOST_ADDED_TO_A_LIST);
        Sample.Pair mints = Sample.sideBySide(times, this::mintDirectly, this::mintThrough);
        print("mint a token", latency, mints, MOST_ADDED_TO_A_MINT);
    }

    private static void print(String call, int latency, Sample.Pair sides, double most) {
        double sdk = sides.one().median();
        double service = sides.other().median();
        System.out.printf(
                "%-22s %-8s %8.2f %11.2f %9.2f %6.2f   <= %.0f ms: %s   (p90 %.2f, %.2f)%n",
                call,
                latency + " ms",
                sdk,
                service,
                service - sdk,
                service / sdk,
                most,
                service - sdk <= most ? "met" : "missed",
                sides.one().p90(),
                sides.other().p90());
    }

    private void load() throws Exception {
        workspace.latency(Duration.ofMillis(20));
        Load load = new Load(service);
        long memory = load.run(this::listThrough, this::mintThrough);
        System.out.printf(
                "64 callers, 20 ms upstream: %s; memory at most %d MiB resident   <= %d MiB: %s%n",
                load.answers(), memory, MOST_MEMORY, memory <= MOST_MEMORY ? "met" : "missed");
    }

    private void listDirectly() {
        atLeast(direct.list());
    }

    private void listThrough() throws Exception {
        atLeast(through.list());
    }

    private void mintDirectly() {
        isToken(direct.mint(next()));
        minted.incrementAndGet();
    }

    private void mintThrough() throws Exception {
        isToken(through.mint(next()));
        minted.incrementAndGet();
        mintedThrough.incrementAndGet();
    }

    private String next() {
        return workspace.principals().get(turn.getAndIncrement() % PRINCIPALS).applicationId();
    }

    private long operations() throws Exception {
        try (Connection connection = database.connectAsSuperuser();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(MINTED)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void atLeast(int listed) {
        if (listed < PRINCIPALS) {
            throw new IllegalStateException("only " + listed + " service principals are listed");
        }
    }

    private static void isToken(String value) {
        if (!value.startsWith("dapi")) {
            throw new IllegalStateException("what was minted is not a token");
        }
    }

    /** What is there must be what the callers were told. */
    private static void check(long there, long told, String what) {
        System.out.printf("%d %s%n", there, what);
        if (there != told) {
            throw new IllegalStateException(there + " " + what + ", but callers were told of " + told);
        }
    }
}
