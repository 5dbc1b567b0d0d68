package io.partnerconnect.benchmarks;

import io.partnerconnect.persistence.EmbeddedDatabase;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Pages of a hundred of a large fleet, at any depth and by any filter, with twenty readers at once, beside the same statement through
 * {@code pgbench}. Arguments: workspaces, connections and tokens in each.
 */
final class FleetLists {
    private static final int READERS = 20;
    /** Of each reader who never pauses; so many that how all begin at once is a small part of it. */
    private static final int PAGES = 200;

    /** Of each who does. */
    private static final int PAUSED_PAGES = 50;

    private static final int HEAP = 256;

    /** What a reader does with a page, on average, before the next. */
    private static final Duration PAUSE = Duration.ofMillis(200);

    /** More of them do not make two processors faster, but make their pages take turns. */
    private static final int CONNECTIONS = 3;

    /** Filled as a reading would; a connection in fifteen is odd, a token in three never expires. */
    private static final List<String> FILL = List.of("""
            INSERT INTO pca.workspace (name, url, credential, labels, version)
            SELECT 'w' || lpad(w::text, 4, '0'), 'https://w' || w || '.cloud.databricks.com', 'c', '{}', 1
            FROM generate_series(0, %1$d - 1) AS w""", """
            UPDATE pca.inventory_workspace SET next_reading = now() + interval '1 day', observed_at = now()""", """
            INSERT INTO pca.inventory_token (workspace, token_id, owner, comment, created_at, created_by, expires_at, last_used_on, scopes,
                application_id, partner, first_seen)
            SELECT 'w' || lpad(w::text, 4, '0'), encode(sha256((w || '/' || t)::bytea), 'hex'), 1000 + t %% 200, 'token ' || t,
                now() - (hashint4(t * 7 + w) & 33554431) * interval '1 second', 'admin@example.com',
                CASE WHEN t %% 3 > 0 THEN now() + ((hashint4(t * 13 + w) & 33554431) - 8000000) * interval '1 second' END,
                CASE WHEN t %% 4 > 0 THEN current_date - (hashint4(t * 17 + w) & 127) END, '[]', gen_random_uuid(),
                CASE WHEN t < %2$d THEN 'partner-' || lpad(t::text, 2, '0') END, now()
            FROM generate_series(0, %1$d - 1) AS w, generate_series(0, %3$d - 1) AS t""", """
            INSERT INTO pca.known_connection (workspace, partner, since, state, connected, reaches, principals, tokens, findings)
            SELECT 'w' || lpad(w::text, 4, '0'), 'partner-' || lpad(p::text, 2, '0'), now() - interval '1 hour',
                CASE WHEN (w + p) %% 15 = 0 THEN 'QUARANTINED' ELSE 'CONNECTED' END, true, (w + p) %% 15 > 0, '[]', '[]',
                CASE WHEN (w * p) %% 31 = 0 THEN '["TOKEN_NEVER_EXPIRES"]' ELSE '[]' END::jsonb
            FROM generate_series(0, %1$d - 1) AS w, generate_series(0, %2$d - 1) AS p""", """
            INSERT INTO pca.finding (workspace, partner, kind, subject, severity, evidence, since)
            SELECT workspace, partner, k.kind, 's' || n, 1 + n %% 4, '[{"name": "a", "value": "b"}]',
                now() - (hashtext(workspace || partner) & 65535) * interval '1 minute'
            FROM pca.known_connection, generate_series(0, 1) AS n,
                (VALUES ('TOKEN_NEVER_EXPIRES'), ('TOKEN_UNUSED')) AS k (kind)""", "VACUUM ANALYZE", "CHECKPOINT");

    private static final String SQL = """
            \\set w random(0, 999)
            SELECT * FROM (SELECT * FROM pca.inventory_token WHERE gone_at IS NULL
                AND (workspace, token_id) > ('w' || lpad(:w::text, 4, '0'), '8') ORDER BY workspace, token_id LIMIT 2000) AS t
            JOIN LATERAL (SELECT i.observed_at FROM pca.inventory_workspace AS i JOIN pca.workspace AS w ON w.name = i.workspace
                WHERE i.workspace = t.workspace OFFSET 0) AS r ON true ORDER BY t.workspace, t.token_id LIMIT 101;
            """;

    private final Random random = new Random(20261129);
    private final Through through;

    private FleetLists(Through through) {
        this.through = through;
    }

    /** A list, and the order and keys of a place anywhere in it; no keys: only the places its pages lead to. */
    private record Listing(String words, String path, String order, List<String> keys) {}

    public static void main(String[] arguments) throws Exception {
        int workspaces = Integer.parseInt(arguments[0]);
        int connections = Integer.parseInt(arguments[1]);
        int tokens = Integer.parseInt(arguments[2]);
        EmbeddedDatabase database = EmbeddedDatabase.startDurable();
        Map<String, String> settings = ServiceSettings.of(database, List.of());
        settings.put("pca.inventory.poll", "off");
        settings.put("quarkus.datasource.jdbc.max-size", Integer.toString(CONNECTIONS));
        try (ServiceProcess service = ServiceProcess.start(settings, HEAP)) {
            for (String sql : FILL) {
                execute(database, sql.contains("%") ? sql.formatted(workspaces, connections, tokens) : sql);
            }
            System.out.printf(
                    "%d processors; %d tokens, %d connections in %d workspaces; %d readers at once, pages of 100, %d and %d pages of each list%n",
                    Runtime.getRuntime().availableProcessors(),
                    workspaces * tokens,
                    workspaces * connections,
                    workspaces,
                    READERS,
                    READERS * PAGES,
                    READERS * PAUSED_PAGES);
            FleetLists lists = new FleetLists(new Through(service.base()));
            lists.warmUp();
            ProcessorTime before = ProcessorTime.of(service, database);
            for (Listing each : listings()) {
                System.out.printf(
                        "%-40s %s    %s%n", each.words(), lists.read(each, Duration.ZERO), lists.read(each, PAUSE));
            }
            System.out.println(ProcessorTime.of(service, database).since(before));
        }
        pgbench(database);
        System.exit(0);
    }

    /** Not counted: a service runs for weeks, and its compilers are at work in the first minutes. */
    private void warmUp() throws Exception {
        for (Listing each : listings()) {
            read(each, Duration.ZERO);
        }
    }

    private static List<Listing> listings() {
        List<String> place = List.of("w", "hex");
        List<String> then = List.of("time", "w", "hex");
        return Stream.of(
                        new Listing("all tokens", "tokens?", "all", place),
                        new Listing("tokens of a partner", "tokens?partner=partner-03", "partner", place),
                        new Listing("tokens that never expire", "tokens?never_expires=true", "endless", place),
                        new Listing("tokens that have expired", "tokens?state=EXPIRED", "expires", then),
                        new Listing("tokens by expiry", "tokens?expires_before=2027-06-01T00:00:00Z", "expires", then),
                        new Listing(
                                "tokens by use",
                                "tokens?last_used_before=2026-10-01",
                                "used",
                                List.of("day", "w", "hex")),
                        new Listing("tokens by age", "tokens?created_before=2026-10-01T00:00:00Z", "created", then),
                        new Listing(
                                "tokens of a partner, few of which pass",
                                "tokens?partner=partner-03&last_used_before=2026-08-01&state=EXPIRED",
                                "partner",
                                place),
                        new Listing("tokens of a workspace", "tokens?workspace=w0007", "workspace", List.of()),
                        new Listing("connections", "connections?", "connection", List.of("w", "p")),
                        new Listing(
                                "connections of a partner",
                                "connections?partner=partner-03",
                                "connection",
                                List.of("w", "p")),
                        new Listing(
                                "connections by state",
                                "connections?state=QUARANTINED",
                                "connection",
                                List.of("w", "p")),
                        new Listing(
                                "connections by finding",
                                "connections?finding=TOKEN_NEVER_EXPIRES",
                                "connection",
                                List.of("w", "p")),
                        new Listing(
                                "connections as of then",
                                "connections?as_of=2026-11-01T00:00:00Z",
                                "connection",
                                List.of("w", "p")),
                        new Listing("findings", "findings?", "finding", List.of()),
                        new Listing(
                                "findings of a kind and severity",
                                "findings?finding=TOKEN_UNUSED&at_least=CRITICAL",
                                "finding",
                                List.of()),
                        new Listing("findings of a workspace", "findings?workspace=w0007", "finding", List.of()))
                .toList();
    }

    private Timings read(Listing listing, Duration pause) throws Exception {
        return Timings.of(Stream.generate(() -> new Random(random.nextLong()))
                .limit(READERS)
                .map(own -> (Timings.Caller) () -> pages(listing, own, pause))
                .toList());
    }

    /** Every other page is at a place anywhere in the list, the one after is the next of that. */
    private List<Double> pages(Listing listing, Random own, Duration pause) throws Exception {
        List<Double> times = new ArrayList<>();
        String next = null;
        for (int i = 0; i < (pause.isZero() ? PAGES : PAUSED_PAGES); i++) {
            TimeUnit.MILLISECONDS.sleep(own.nextLong(2 * pause.toMillis() + 1));
            String from = next != null ? next : listing.keys().isEmpty() ? null : anywhere(listing, own);
            long start = System.nanoTime();
            String page = through.get(listing.path() + "&page_size=100" + (from == null ? "" : "&page_token=" + from));
            times.add((System.nanoTime() - start) / 1e6);
            next = i % 2 == 0 || listing.keys().isEmpty() ? Through.next(page) : null;
        }
        return times;
    }

    private static String anywhere(Listing listing, Random own) {
        StringBuilder position = new StringBuilder(listing.order());
        for (String key : listing.keys()) {
            position.append('\n')
                    .append(
                            switch (key) {
                                case "w" -> "w%04d".formatted(own.nextInt(1000));
                                case "hex" -> "%016x".formatted(own.nextLong());
                                case "p" -> "partner-%02d".formatted(own.nextInt(15));
                                case "day" -> "2026-08-%02d".formatted(own.nextInt(1, 29));
                                default ->
                                    "2026-%02d-%02d 00:00:00+00".formatted(own.nextInt(8, 12), own.nextInt(1, 29));
                            });
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(position.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void execute(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The statement of all tokens at any depth, without the service. */
    private static void pgbench(EmbeddedDatabase database) throws Exception {
        new Pgbench(database, "postgres")
                .run(SQL, READERS, 10)
                .ifPresent(times -> System.out.printf("%-40s %s%n", "all tokens, through pgbench", times));
    }
}
