package io.partnerconnect.benchmarks;

import io.partnerconnect.persistence.EmbeddedDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Pages of a hundred events of a large audit, anywhere in it and by each filter, over HTTP; beside the plainest one's statement through {@code pgbench}. */
final class AuditPages {
    private static final int MONTHS = 6;
    private static final int READERS = 20;
    private static final int ALONE = 1000;
    private static final int PAGES = 50;
    private static final int WARM_UPS = 3;
    private static final Duration PAUSE = Duration.ofMillis(200);

    private static final String SQL = """
            \\set d random(0, 15000000)
            SELECT event_id, at, phase, action, actor_kind, actor, subject_kind, subject_id, workspace, partner, operation_id, part_of, settles,
                reason, ticket, outcome, code, result, details
            FROM audit.event WHERE (at, event_id) < (timestamptz '%s' + :d * interval '1 second', '80000000-0000-0000-0000-000000000000')
            ORDER BY at DESC, event_id DESC LIMIT 101;
            """;

    private final EmbeddedDatabase database;
    private final Superuser superuser;
    private final Through through;
    private final Random random = new Random(20261129);
    private final Instant first = YearMonth.now(ZoneOffset.UTC)
            .minusMonths(MONTHS + 1)
            .atDay(1)
            .atStartOfDay(ZoneOffset.UTC)
            .toInstant();
    private final Instant last = YearMonth.now(ZoneOffset.UTC)
            .minusMonths(1)
            .atDay(1)
            .atStartOfDay(ZoneOffset.UTC)
            .toInstant();

    AuditPages(EmbeddedDatabase database, ServiceProcess service) {
        this.database = database;
        this.superuser = new Superuser(database);
        this.through = new Through(service.base());
    }

    /** A list: its filters, chosen by chance, and whether it is long enough to begin anywhere in it. */
    private record Listing(String words, Function<Random, String> filter, boolean anywhere) {}

    void run(int events) throws Exception {
        new AuditRows(superuser, AuditLoad.MAC_KEY).writeOld(events, MONTHS);
        superuser.execute("VACUUM ANALYZE audit.event");
        System.out.printf(
                "%d events in %d months, %s; pages of 100%n",
                superuser.number("SELECT count(*) FROM audit.event"),
                MONTHS,
                superuser
                        .texts("SELECT pg_size_pretty(pg_database_size(current_database()))")
                        .getFirst());
        System.out.printf("%-36s %-45s %d readers, pausing for %d ms%n", "", "one reader", READERS, PAUSE.toMillis());
        List<Listing> all = listings();
        for (int i = 0; i < WARM_UPS; i++) { // not counted: the compilers are at work, and the disk is read
            for (Listing each : all) {
                read(each, READERS, PAGES, Duration.ZERO);
            }
        }
        for (Listing each : all) {
            System.out.printf(
                    "%-36s %s    %s%n",
                    each.words(), read(each, 1, ALONE, Duration.ZERO), read(each, READERS, PAGES, PAUSE));
        }
        new Pgbench(database, "pca_app")
                .run(SQL.formatted(first), 1, 10)
                .ifPresent(times -> System.out.printf("%-36s %s%n", "all, one client of pgbench", times));
        System.out.println("target: a page by key, p99 <= 20 ms");
    }

    private List<Listing> listings() throws Exception {
        List<String> operations = superuser.texts(
                "SELECT operation_id FROM audit.event TABLESAMPLE SYSTEM (0.01) WHERE operation_id IS NOT NULL LIMIT 10000");
        List<String> ids = superuser.texts("SELECT event_id FROM audit.event TABLESAMPLE SYSTEM (0.01) LIMIT 10000");
        return List.of(
                new Listing("all", own -> "?", true),
                new Listing("of a workspace", own -> "?workspace=w%04d".formatted(own.nextInt(1000)), true),
                new Listing("of a partner", own -> "?partner=partner-%02d".formatted(1 + 3 * own.nextInt(4)), true),
                new Listing("by an actor", own -> "?actor=automation-%03d".formatted(own.nextInt(200)), true),
                new Listing("of an action", own -> "?action=token.mint", true),
                new Listing("intents", own -> "?phase=INTENT", true),
                new Listing("denied", own -> "?phase=DENIED", false),
                new Listing("of a day", own -> "?from=%s&until=%s".formatted(times(own)), false),
                new Listing(
                        "of an actor and a workspace",
                        own -> "?actor=automation-%03d&workspace=w%04d".formatted(own.nextInt(200), own.nextInt(1000)),
                        false),
                new Listing(
                        "of an operation",
                        own -> "?operation_id=" + operations.get(own.nextInt(operations.size())),
                        false),
                new Listing("one event", own -> "/" + ids.get(own.nextInt(ids.size())), false));
    }

    private Object[] times(Random own) {
        Instant from = place(own);
        return new Object[] {from, from.plus(Duration.ofDays(1))};
    }

    private Instant place(Random own) {
        return first.plusSeconds(own.nextLong(Duration.between(first, last).toSeconds()));
    }

    private Timings read(Listing listing, int readers, int pages, Duration pause) throws Exception {
        return Timings.of(Stream.generate(() -> new Random(random.nextLong()))
                .limit(readers)
                .map(own -> (Timings.Caller) () -> pages(listing, own, pages, pause))
                .toList());
    }

    /** Every other page is at a place anywhere in the list, the one after is the next of that. */
    private List<Double> pages(Listing listing, Random own, int pages, Duration pause) throws Exception {
        List<Double> times = new ArrayList<>();
        String filter = listing.filter().apply(own);
        @Nullable String next = null;
        for (int i = 0; i < pages; i++) {
            TimeUnit.MILLISECONDS.sleep(own.nextLong(2 * pause.toMillis() + 1));
            if (next == null) {
                filter = listing.filter().apply(own);
                next = listing.anywhere() ? anywhere(own) : null;
            }
            String path = "audit/events" + filter + (filter.startsWith("?") ? "&page_size=100" : "")
                    + (next == null ? "" : "&page_token=" + next);
            long start = System.nanoTime();
            String page = through.get(path);
            times.add((System.nanoTime() - start) / 1e6);
            next = i % 2 == 0 ? Through.next(page) : null;
        }
        return times;
    }

    private String anywhere(Random own) {
        String position = place(own) + " " + new UUID(own.nextLong(), own.nextLong());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(position.getBytes(StandardCharsets.UTF_8));
    }
}
