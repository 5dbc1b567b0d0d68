package io.partnerconnect.benchmarks;

import io.partnerconnect.persistence.EmbeddedDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** PostgreSQL's own load generator: what a statement takes when nothing of ours is in between. */
final class Pgbench {
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

    private final EmbeddedDatabase database;
    private final String role;

    /** As that role. */
    Pgbench(EmbeddedDatabase database, String role) {
        this.database = database;
        this.role = role;
    }

    /** What each run of a script took, of so many clients that never pause, for so long. Empty when pgbench is not installed. */
    Optional<Timings> run(String script, int clients, int seconds) throws IOException, InterruptedException {
        return said(script, clients, seconds, List.of("-l")).map(folder -> Timings.of(logged(folder), seconds));
    }

    /** How many runs of a script a second; not one of them is written down, for that takes time too. */
    OptionalDouble rate(String script, int clients, int seconds) throws IOException, InterruptedException {
        return said(script, clients, seconds, List.of())
                .map(Pgbench::rate)
                .map(OptionalDouble::of)
                .orElse(OptionalDouble.empty());
    }

    /** The folder with what it said. */
    private Optional<Path> said(String script, int clients, int seconds, List<String> more)
            throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("pgbench");
        Files.writeString(folder.resolve("script.sql"), script);
        Path said = folder.resolve("said");
        List<String> words = new ArrayList<>(List.of("pgbench", "-h", "127.0.0.1", "-U", role));
        words.addAll(List.of("-p", Integer.toString(database.port()), "-c", Integer.toString(clients)));
        words.addAll(List.of("-n", "-j", "2", "-M", "prepared", "-T", Integer.toString(seconds)));
        words.addAll(more);
        words.addAll(List.of("-f", "script.sql", "partner_connect"));
        Process process;
        try {
            process = new ProcessBuilder(words)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
        } catch (IOException missing) {
            System.out.println("pgbench is not installed: nothing to put beside");
            return Optional.empty();
        }
        if (!process.waitFor(seconds + 60L, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IllegalStateException("pgbench: " + Files.readString(said));
        }
        return Optional.of(folder);
    }

    private static double rate(Path folder) {
        try {
            Matcher rate = RATE.matcher(Files.readString(folder.resolve("said")));
            if (!rate.find()) {
                throw new IllegalStateException("pgbench said no rate");
            }
            return Double.parseDouble(rate.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Double> logged(Path folder) {
        List<Double> times = new ArrayList<>();
        try (Stream<Path> logs = Files.list(folder)) {
            for (Path log : logs.filter(each -> each.getFileName().toString().startsWith("pgbench_log"))
                    .toList()) {
                try (Stream<String> lines = Files.lines(log)) {
                    lines.forEach(line -> times.add(Double.parseDouble(line.split(" ", -1)[2]) / 1000));
                }
            }
            return times;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
