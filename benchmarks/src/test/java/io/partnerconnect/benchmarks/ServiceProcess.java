package io.partnerconnect.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** The packaged service as a process of its own. It ends with this one at the latest, unless that is killed. */
public final class ServiceProcess implements AutoCloseable {
    /** Seen from the root of the repository, or from this module. */
    private static final List<Path> JARS = List.of(
            Path.of("app/target/quarkus-app/quarkus-run.jar"), Path.of("../app/target/quarkus-app/quarkus-run.jar"));

    private final Process process;
    private final URI base;
    private final Path log;

    private ServiceProcess(Process process, URI base, Path log) {
        this.process = process;
        this.base = base;
        this.log = log;
    }

    static ServiceProcess start(Map<String, String> settings) throws IOException, InterruptedException {
        return start(settings, 112);
    }

    /** @param heap at most, in MiB */
    static ServiceProcess start(Map<String, String> settings, int heap) throws IOException, InterruptedException {
        return start(freePort(), heap, settings);
    }

    /** Returns when it is ready. */
    public static ServiceProcess start(int port, Map<String, String> settings)
            throws IOException, InterruptedException {
        return start(port, 112, settings);
    }

    private static ServiceProcess start(int port, int heap, Map<String, String> settings)
            throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow(), "-Xmx" + heap + "m"));
        command.addAll(compilers());
        command.addAll(List.of(
                "-XX:+UseSerialGC",
                "-XX:TrimNativeHeapInterval=5000",
                "-jar",
                jar().toAbsolutePath().toString()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment()
                .put("QUARKUS_CONFIG_LOCATIONS", file(settings).toUri().toString());
        builder.environment().put("QUARKUS_PROFILE", "local"); // workspaces are simulated on this machine
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
        int management = freePort();
        builder.environment().put("QUARKUS_MANAGEMENT_PORT", Integer.toString(management));
        Path log = Files.createTempFile("service", ".log");
        Process process =
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        ServiceProcess service = new ServiceProcess(process, URI.create("http://127.0.0.1:" + port), log);
        try {
            service.awaitReady(URI.create("http://127.0.0.1:" + management + "/q/health/ready"));
            return service;
        } catch (IllegalStateException | IOException | InterruptedException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    /** Those of who starts it: a test that runs for a minute needs no optimizing compiler, nor do the services it starts. */
    private static List<String> compilers() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("-XX:TieredStopAtLevel="))
                .toList();
    }

    private static Path jar() {
        return JARS.stream()
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the service is not packaged"));
    }

    /** A port that was free a moment ago. */
    public static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    /** As an administrator would give them; there can be more than an environment holds. */
    private static Path file(Map<String, String> settings) throws IOException {
        Properties properties = new Properties();
        properties.putAll(settings);
        Path file = Files.createTempFile("service", ".properties");
        file.toFile().deleteOnExit();
        try (var out = Files.newBufferedWriter(file)) {
            properties.store(out, null);
        }
        return file;
    }

    private void awaitReady(URI health) throws IOException, InterruptedException {
        HttpRequest question = HttpRequest.newBuilder(health).build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int i = 0; i < 900; i++) {
                if (!process.isAlive()) {
                    throw new IllegalStateException(
                            "the service ended with " + process.exitValue() + ":\n" + Files.readString(log));
                }
                try {
                    if (client.send(question, HttpResponse.BodyHandlers.discarding())
                                    .statusCode()
                            == 200) {
                        return;
                    }
                } catch (IOException e) {
                    // not listening yet
                }
                TimeUnit.MILLISECONDS.sleep(200);
            }
        }
        throw new IllegalStateException("the service did not become ready:\n" + Files.readString(log));
    }

    URI base() {
        return base;
    }

    public long pid() {
        return process.pid();
    }

    /** What it has said so far. */
    public Path log() {
        return log;
    }

    /** kill -9, and it is gone when this returns. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** What the log says that is worth a look. */
    List<String> complaints() throws IOException {
        try (var lines = Files.lines(log)) {
            return lines.filter(line -> line.contains(" WARN ") || line.contains(" ERROR "))
                    .map(line ->
                            line.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "…").replaceFirst("^\\S+ \\S+ +", ""))
                    .distinct()
                    .limit(20)
                    .toList();
        }
    }

    /** Processor time it has taken, in seconds. */
    double processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1000.0;
    }

    /** Resident memory, in MiB. */
    long residentMemory() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                .sum();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
