package io.partnerconnect.benchmarks;

import io.partnerconnect.evidence.Checkpoint;
import io.partnerconnect.evidence.ExportLine;
import io.partnerconnect.evidence.SignedNote;
import io.partnerconnect.persistence.EmbeddedDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * How long it takes from when an event is written, by the clock of the database and before its commit, until a checkpoint that covers it is in
 * the file it is published to.
 */
final class AuditLag {
    private static final int CONNECTIONS = 64;
    private static final int LOOK_EVERY_MS = 2;
    private static final String WRITTEN =
            "SELECT floor(extract(epoch FROM recorded_at) * 1000000)::bigint FROM audit.leaf AS l JOIN audit.event AS e USING (event_id)"
                    + " WHERE log_index >= %d ORDER BY log_index";

    private final EmbeddedDatabase database;
    private final Superuser superuser;
    private final Sealing sealing;
    private final Path published;

    AuditLag(EmbeddedDatabase database, Path published) {
        this.database = database;
        this.superuser = new Superuser(database);
        this.sealing = new Sealing(superuser);
        this.published = published;
    }

    /** With so many of them in each commit. */
    void run(int perSecond, int together, int seconds) throws Exception {
        try (AuditLoad load = AuditLoad.of(database, CONNECTIONS)) {
            load.paced(perSecond, together, Duration.ofSeconds(10)); // not counted: the compilers are at work
            sealing.await(Duration.ofMinutes(5));
            long first = sealing.places();
            AtomicBoolean over = new AtomicBoolean();
            NavigableMap<Long, Long> seen = new TreeMap<>();
            Thread watch = Thread.ofPlatform().start(() -> watch(seen, over));
            Timings commits = load.paced(perSecond, together, Duration.ofSeconds(seconds));
            sealing.await(Duration.ofMinutes(5));
            over.set(true);
            watch.join();
            System.out.printf(
                    "%d events a second, %d in each commit, for %d s; %.0f a second were committed, after p50 %.1f, p99 %.1f ms%n",
                    perSecond, together, seconds, together * commits.perSecond(), commits.at(0.5), commits.at(0.99));
            tell(lags(first, seen));
        }
    }

    private static void tell(Timings lags) {
        System.out.printf(
                "%d events; published after p50 %.2f, p90 %.2f, p99 %.2f, at most %.2f s   target: p99 <= 2 s%n",
                lags.sorted().size(),
                lags.at(0.5) / 1000,
                lags.at(0.9) / 1000,
                lags.at(0.99) / 1000,
                lags.at(1) / 1000);
    }

    private Timings lags(long first, NavigableMap<Long, Long> seen) throws Exception {
        List<Double> lags = new ArrayList<>();
        long index = first;
        for (String written : superuser.texts(WRITTEN.formatted(first))) {
            Map.Entry<Long, Long> covering = seen.ceilingEntry(++index);
            if (covering == null) {
                throw new IllegalStateException("event " + (index - 1) + " is in no checkpoint");
            }
            lags.add((covering.getValue() - Long.parseLong(written)) / 1e3);
        }
        return Timings.of(lags, 1);
    }

    /** Notes when each checkpoint was first seen in the file: its size, and microseconds of the epoch. One character stands for one byte. */
    private void watch(NavigableMap<Long, Long> seen, AtomicBoolean over) {
        try {
            long read = Files.size(published);
            while (!over.get()) {
                TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MS);
                long now = System.currentTimeMillis() * 1000;
                if (Files.size(published) > read) {
                    byte[] all = Files.readAllBytes(published);
                    String added = new String(all, (int) read, (int) (all.length - read), StandardCharsets.ISO_8859_1);
                    int whole = added.lastIndexOf('\n') + 1;
                    added.substring(0, whole).lines().forEach(line -> seen.putIfAbsent(size(line), now));
                    read += whole;
                }
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long size(String line) {
        if (ExportLine.parse(line.getBytes(StandardCharsets.ISO_8859_1)) instanceof ExportLine.Note(String note)) {
            return Checkpoint.parse(SignedNote.parse(note).text()).size();
        }
        throw new IllegalStateException("is not a checkpoint: " + line);
    }
}
