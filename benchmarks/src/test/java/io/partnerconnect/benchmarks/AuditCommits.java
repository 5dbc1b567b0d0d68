package io.partnerconnect.benchmarks;

import io.partnerconnect.persistence.EmbeddedDatabase;
import io.partnerconnect.verifier.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Commits of one event each, by as many connections at once: {@code pgbench}, and the service's ledger while the service seals. They take turns, for
 * a machine is not always equally fast.
 */
final class AuditCommits {
    private static final int CONNECTIONS = 64;
    private static final Duration SEALED_WITHIN = Duration.ofMinutes(10);

    /** One table as the audit's, with its partitions, indexes and constraints, and one that has a primary key and nothing else. */
    private static final List<String> TABLES = List.of(
            "CREATE SCHEMA bench",
            "CREATE TABLE bench.like_the_audit (LIKE audit.event INCLUDING ALL) PARTITION BY RANGE (recorded_at)",
            "CREATE TABLE bench.all_times PARTITION OF bench.like_the_audit FOR VALUES FROM (MINVALUE) TO (MAXVALUE)",
            "CREATE TABLE bench.bare (LIKE audit.event INCLUDING DEFAULTS)",
            "ALTER TABLE bench.bare ADD PRIMARY KEY (event_id)",
            "GRANT USAGE ON SCHEMA bench TO pca_app",
            "GRANT INSERT ON ALL TABLES IN SCHEMA bench TO pca_app");

    /** The rows of the ledger: other ids of version 7 in each, and the text of one of them in all, in which pgbench must not find variables. */
    private static final String INSERT = """
            SELECT format($$
            \\set a random(0, 4095)
            \\set b random(0, 4611686018427387903)
            \\set c random(0, 4611686018427387903)
            \\set w random(0, 999)
            INSERT INTO %%s (event_id, at, phase, action, actor_kind, actor, subject_kind, subject_id, workspace, partner, operation_id,
                part_of, settles, reason, ticket, outcome, code, result, details, suppressed, canonical, leaf, mac)
            VALUES (
                encode(int8send((extract(epoch FROM clock_timestamp()) * 1000)::bigint << 16 | 28672 | :a)
                    || int8send(-9223372036854775807 + :b), 'hex')::uuid,
                clock_timestamp(), %L, %L, %L, %L, %L, %L, 'w' || lpad(:w::text, 4, '0'), %L,
                encode(int8send((extract(epoch FROM clock_timestamp()) * 1000)::bigint << 16 | 28672 | :a)
                    || int8send(-9223372036854775807 + :c), 'hex')::uuid,
                NULL, NULL, %L, %L, NULL, NULL, NULL, NULL, NULL, E'%s', %L, %L);
            $$, phase, action, actor_kind, actor, subject_kind, subject_id, partner, reason, ticket, replace(canonical, ':', '\\x3a'), leaf, mac)
            FROM audit.event WHERE action = 'connection.connect' LIMIT 1""";

    private final EmbeddedDatabase database;
    private final Superuser superuser;
    private final Sealing sealing;
    private final AuditExport export;

    AuditCommits(EmbeddedDatabase database, AuditExport export) {
        this.database = database;
        this.superuser = new Superuser(database);
        this.sealing = new Sealing(superuser);
        this.export = export;
    }

    void run(int rounds, int seconds) throws Exception {
        for (String table : TABLES) {
            superuser.execute(table);
        }
        ledger(seconds); // not counted: the compilers are at work
        String insert = superuser.texts(INSERT).getFirst();
        System.out.printf(
                "%d connections, one event in each commit, %d rounds of %d s; commits a second%n",
                CONNECTIONS, rounds, seconds);
        System.out.println(
                "pgbench, bare    pgbench, like the audit    the ledger, sealing on    of pgbench    sealed after");
        List<Double> parts = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            double bare = pgbench(insert, "bench.bare", seconds);
            double like = pgbench(insert, "bench.like_the_audit", seconds);
            Timings ledger = ledger(seconds);
            double waited = sealing.await(SEALED_WITHIN);
            parts.add(ledger.perSecond() / like);
            System.out.printf(
                    "%13.0f    %23.0f    %22.0f    %8.0f %%    %9.1f s    (p50 %.1f, p99 %.1f ms)%n",
                    bare, like, ledger.perSecond(), 100 * parts.getLast(), waited, ledger.at(0.5), ledger.at(0.99));
        }
        Collections.sort(parts);
        System.out.printf("median: %.0f %% of pgbench   target: >= 80 %%%n", 100 * parts.get(parts.size() / 2));
        told();
    }

    private void told() throws Exception {
        long events = superuser.number("SELECT count(*) FROM audit.event");
        System.out.printf(
                "%d events, %d of them with a place in a checkpoint, %d unsealed%n",
                events, sealing.places(), events - sealing.places());
        export.fetch();
        if (!(export.verdict()
                instanceof Verdict.Verified(long verified, long checkpoints, var last, long agreed, var removed))) {
            throw new IllegalStateException("not verified: " + export.verdict());
        }
        System.out.printf("%d events of the export verified, with %d checkpoints%n", verified, checkpoints);
    }

    private double pgbench(String insert, String table, int seconds) throws Exception {
        OptionalDouble rate = new Pgbench(database, "pca_app").rate(insert.formatted(table), CONNECTIONS, seconds);
        return rate.orElse(Double.NaN);
    }

    private Timings ledger(int seconds) throws Exception {
        try (AuditLoad load = AuditLoad.of(database, CONNECTIONS)) {
            return load.flatOut(Duration.ofSeconds(seconds));
        }
    }
}
