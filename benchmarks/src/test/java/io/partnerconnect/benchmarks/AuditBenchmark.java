package io.partnerconnect.benchmarks;

import io.partnerconnect.persistence.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the audit takes: commits beside {@code pgbench}, how long until an event is in a published checkpoint, how fast a whole history is
 * verified, and pages of a large one. Arguments: which of them or {@code all}, how much of it (0: as much as the target speaks of), and the
 * seconds of a round.
 */
final class AuditBenchmark {
    private static final int HEAP = 112;
    private static final String PUBLISHED = "checkpoints.jsonl";

    /** More of them do not make two processors faster; the ledger that is measured has its own. */
    private static final int CONNECTIONS = 6;

    private AuditBenchmark() {}

    /** So many events in each commit; and, one in each, so many times fewer of them, for a commit costs what it costs. */
    private static final int TOGETHER = 10;

    private static final int ALONE = 4;

    /** One of the things that are measured. */
    private enum Part {
        COMMITS,
        LAG,
        VERIFIER,
        PAGES
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("all")) {
            for (Part part : Part.values()) {
                alone(part, arguments[2]);
            }
        } else {
            run(Part.valueOf(arguments[0].toUpperCase(Locale.ROOT)), arguments);
        }
        System.exit(0);
    }

    /** In a process of its own, with a database of its own. */
    private static void alone(Part part, String seconds) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-classpath",
                        System.getProperty("java.class.path"),
                        AuditBenchmark.class.getName(),
                        part.name(),
                        "0",
                        seconds)
                .inheritIO()
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(part + " ended with " + process.exitValue());
        }
    }

    private static void run(Part part, String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("audit");
        EmbeddedDatabase database = EmbeddedDatabase.startDurable();
        Map<String, String> settings = ServiceSettings.of(database, List.of());
        settings.put("pca.inventory.poll", "off");
        settings.put("pca.publication.file", folder.resolve(PUBLISHED).toString());
        settings.put("pca.audit.mac-key", AuditLoad.MAC_KEY);
        settings.put("quarkus.datasource.jdbc.max-size", Integer.toString(CONNECTIONS));
        System.out.printf(
                "%n%s: %d processors, Java %s; a write that is on the disk: %.2f ms (median)%n",
                part, Runtime.getRuntime().availableProcessors(), Runtime.version(), DiskWrite.median());
        try (ServiceProcess service = ServiceProcess.start(settings, HEAP)) {
            try {
                run(part, arguments, database, service, folder);
            } finally {
                service.complaints().forEach(line -> System.out.println("the service complains: " + line));
            }
        }
    }

    private static void run(
            Part part, String[] arguments, EmbeddedDatabase database, ServiceProcess service, Path folder)
            throws Exception {
        int much = Integer.parseInt(arguments[1]);
        int seconds = Integer.parseInt(arguments[2]);
        switch (part) {
            case COMMITS -> new AuditCommits(database, new AuditExport(service, folder)).run(or(much, 5), seconds);
            case LAG -> {
                AuditLag lag = new AuditLag(database, folder.resolve(PUBLISHED));
                lag.run(or(much, 5000), TOGETHER, seconds * 7);
                lag.run(or(much, 5000) / ALONE, 1, seconds * 7);
            }
            case VERIFIER -> new AuditVerification(database, new AuditExport(service, folder)).run(or(much, 1_000_000));
            case PAGES -> new AuditPages(database, service).run(or(much, 10_000_000));
        }
    }

    private static int or(int given, int otherwise) {
        return given == 0 ? otherwise : given;
    }
}
