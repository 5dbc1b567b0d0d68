package io.partnerconnect.benchmarks;

import io.partnerconnect.persistence.EmbeddedDatabase;
import io.partnerconnect.simulator.DatabricksSimulator;
import io.partnerconnect.simulator.SimulatedWorkspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * One campaign over a whole fleet after a breach, which revokes all tokens, or replaces them: at 150 ms upstream and with the workspaces'
 * limits enforced; beside the official SDK doing the same to a few of them, one call after the other.
 */
public final class FleetCampaign {
    private static final Duration LATENCY = Duration.ofMillis(150);
    private static final int HEAP = Integer.getInteger("heap", 256);
    private static final int AT_ONCE = Integer.getInteger("at-once", 2048);
    /** So many that some wait while a campaign begins the next, and so few that a call waits less than the ten seconds it may. */
    private static final int IN_A_WORKSPACE = Integer.getInteger("in-a-workspace", 340);

    /** To the database: a few for each processor, of which people are kept a quarter. */
    private static final int CONNECTIONS = Integer.getInteger("connections", 12);

    private static final int SAMPLE = 20;
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final String RECORD =
            "INSERT INTO pca.recorded_connection VALUES (?, ?, 'API_KEY', 'bench', now(), 0)";
    private static final String STATES = "SELECT state, count(*) FROM pca.operation GROUP BY state";

    private final Action action;
    private final Fleet fleet;
    private final EmbeddedDatabase database;
    private final ServiceProcess service;
    private final Through through;

    /** What is done to each token. */
    enum Action {
        REVOKE,
        ROTATE
    }

    private FleetCampaign(Action action, Fleet fleet, EmbeddedDatabase database, ServiceProcess service) {
        this.action = action;
        this.fleet = fleet;
        this.database = database;
        this.service = service;
        this.through = new Through(service.base());
    }

    public static void main(String[] arguments) throws Exception {
        int workspaces = Integer.parseInt(arguments[0]);
        int each = Integer.parseInt(arguments[1]);
        Action action = Action.valueOf(arguments[2]);
        EmbeddedDatabase database = EmbeddedDatabase.startDurable();
        try (DatabricksSimulator simulator = DatabricksSimulator.start()) {
            Fleet fleet = new Fleet(simulator, "w", workspaces, each);
            Fleet sample = new Fleet(simulator, "sdk", SAMPLE, 1);
            Map<String, String> settings = ServiceSettings.of(database, fleet.workspaces());
            settings.put("pca.operations.at-once", Integer.toString(AT_ONCE));
            settings.put("quarkus.datasource.jdbc.max-size", Integer.toString(CONNECTIONS));
            settings.put(
                    "pca.campaigns.most-under-way", Integer.toString(Math.min(AT_ONCE, workspaces * IN_A_WORKSPACE)));
            settings.put("pca.catalogue.file", catalogue(each).toString());
            try (ServiceProcess service = ServiceProcess.start(settings, HEAP)) {
                new FleetCampaign(action, fleet, database, service).run(sample);
            }
        }
        System.exit(0);
    }

    private static Path catalogue(int partners) throws IOException {
        Path file = Files.createTempFile("partners", ".json");
        file.toFile().deleteOnExit();
        return Files.writeString(file, Fleet.catalogue(partners));
    }

    private void run(Fleet sample) throws Exception {
        int number = fleet.connections().size();
        System.out.printf(
                "%s, %d processors; %d tokens in %d workspaces, %d ms upstream, limits enforced; heap at most %d MiB, %d operations at once, %d connections to the database%n",
                action,
                Runtime.getRuntime().availableProcessors(),
                number,
                fleet.workspaces().size(),
                LATENCY.toMillis(),
                HEAP,
                AT_ONCE,
                CONNECTIONS);
        for (SimulatedWorkspace workspace : fleet.workspaces()) {
            through.register(workspace);
        }
        recordAll();
        sample.live(LATENCY);
        double sdk = sample.connections().stream()
                .mapToDouble(connection -> Fleet.withSdk(action, connection))
                .average()
                .orElseThrow();
        System.out.printf("official SDK, one after the other: %.0f ms a token (%d of them)%n", sdk, SAMPLE);
        fleet.live(LATENCY);
        ProcessorTime before = ProcessorTime.of(service, database);
        long start = System.nanoTime();
        long memory = campaign(start);
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.println(ProcessorTime.of(service, database).since(before));
        report(number, seconds, sdk, memory);
    }

    private void report(int number, double seconds, double sdk, long memory) throws Exception {
        long calls = fleet.requests();
        System.out.printf(
                "%d tokens in %.1f s: %.0f a second; operations %s%n", number, seconds, number / seconds, states());
        System.out.printf(
                "beside the SDK, %.0f s for as many: %.0f times as fast%n",
                sdk * number / 1000, sdk * number / 1000 / seconds);
        System.out.printf(
                "%d calls, %.1f a token; on average %.0f under way; bound by latency with %d at once: %.1f s%n",
                calls,
                (double) calls / number,
                calls * LATENCY.toMillis() / 1000.0 / seconds,
                AT_ONCE,
                calls * LATENCY.toMillis() / 1000.0 / AT_ONCE);
        System.out.printf(
                "bound by the limits of the workspace most is asked of: token management %.1f s, SCIM %.1f s%n",
                fleet.bound("/token-management/", 40), fleet.bound("/scim/v2/", 255 / 60.0));
        System.out.printf(
                "%d turned away: %.2f %%; %d old tokens left; %d orphans; memory at most %d MiB resident%n",
                fleet.turnedAway(),
                100.0 * fleet.turnedAway() / calls,
                fleet.oldTokens(),
                fleet.orphans(action),
                memory);
        service.complaints().forEach(System.out::println);
    }

    /** Returns the largest resident memory that was seen, in MiB. */
    private long campaign(long start) throws Exception {
        String campaign = through.begin(action, recipient());
        System.out.printf("%.1f s: the campaign is begun%n", (System.nanoTime() - start) / 1e9);
        long memory = 0;
        String standing;
        do {
            TimeUnit.MILLISECONDS.sleep(1000);
            memory = Math.max(memory, service.residentMemory());
            standing = through.campaign(campaign);
        } while (standing.contains("\"state\":\"RUNNING\"") && System.nanoTime() - start < LONGEST.toNanos());
        System.out.println(standing.replaceAll(".*(\"state\":\"\\w+\").*(\"waves\":\\[.*?]).*", "$1 $2"));
        return memory;
    }

    /** The public key of somebody the new tokens are for, as a JWK. */
    private static String recipient() throws NoSuchAlgorithmException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        byte[] modulus = ((RSAPublicKey) generator.generateKeyPair().getPublic())
                .getModulus()
                .toByteArray();
        return "{\"kty\":\"RSA\",\"e\":\"AQAB\",\"n\":\"%s\"}"
                .formatted(Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(Arrays.copyOfRange(modulus, modulus.length - 256, modulus.length)));
    }

    /** That they are connections is on record; the campaign finds them there. */
    private void recordAll() throws SQLException {
        try (Connection connection = database.connectAsSuperuser();
                PreparedStatement insert = connection.prepareStatement(RECORD)) {
            for (Fleet.Connection each : fleet.connections()) {
                insert.setString(1, each.workspace().name());
                insert.setString(2, each.partner());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private Map<String, Integer> states() throws SQLException {
        Map<String, Integer> states = new TreeMap<>();
        try (Connection connection = database.connectAsSuperuser();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(STATES)) {
            while (rows.next()) {
                states.put(rows.getString(1), rows.getInt(2));
            }
        }
        return states;
    }
}
