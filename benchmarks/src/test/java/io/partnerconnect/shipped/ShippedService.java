package io.partnerconnect.shipped;

import io.partnerconnect.persistence.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.BooleanSupplier;

/** The service as it is packaged, as a process of its own with a database of its own, in whatever profile. It ends with this one at the latest. */
final class ShippedService implements AutoCloseable {
    private static final Path JAR = Path.of("../app/target/quarkus-app/quarkus-run.jar");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final Path log;

    private ShippedService(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    static ShippedService launch(String profile, Map<String, String> settings) throws IOException {
        Path log = Files.createTempFile("shipped", ".log");
        Path file = Files.createTempFile("shipped", ".properties");
        file.toFile().deleteOnExit();
        Properties properties = new Properties();
        properties.putAll(settings);
        try (var out = Files.newBufferedWriter(file)) {
            properties.store(out, null);
        }
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx112m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                JAR.toAbsolutePath().toString()));
        builder.environment().put("QUARKUS_CONFIG_LOCATIONS", file.toUri().toString());
        builder.environment().put("QUARKUS_PROFILE", profile);
        Process process =
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return new ShippedService(process, log);
    }

    /** What it has to be told in any case. */
    static Map<String, String> settings(EmbeddedDatabase database) {
        Map<String, String> settings = new HashMap<>(database.settings());
        settings.put("pca.installation", "shipped");
        settings.put("pca.marker-key", "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=");
        settings.put("pca.audit.mac-key", "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=");
        settings.put("pca.history.signing-key", "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=");
        return settings;
    }

    /** Returns when it says that it listens. */
    void awaitStart() {
        if (!until(() -> !process.isAlive() || said("Listening on:"), PATIENCE) || !process.isAlive()) {
            throw new IllegalStateException("the service did not start:\n" + log());
        }
    }

    /** Returns the exit code of one that ends by itself. */
    int awaitEnd() {
        if (!until(() -> !process.isAlive(), PATIENCE)) {
            throw new IllegalStateException("the service did not end:\n" + log());
        }
        return process.exitValue();
    }

    boolean said(String text) {
        return log().contains(text);
    }

    /** What it has said so far. */
    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether it came about in time: of real time, since a process is in it. */
    static boolean until(BooleanSupplier condition, Duration most) {
        Instant end = Instant.now().plus(most);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                return false;
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return true;
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
