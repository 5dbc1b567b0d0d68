package io.partnerconnect.localstack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged service, in a process of its own. */
final class Service implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** In any other than the one for production, the service may connect to this machine. */
    private static final String PROFILE = "local";

    private final Process process;
    private final URI management;

    private Service(Process process, URI management) {
        this.process = process;
        this.management = management;
    }

    /** {@code management}: where it is asked for its health. */
    static Service start(Path packaged, URI management, List<Path> settings) throws IOException {
        if (!Files.exists(packaged)) {
            throw new IOException(packaged + " is missing; ./run builds it");
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx256m", "-jar", packaged.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put("QUARKUS_PROFILE", PROFILE);
        builder.environment()
                .put(
                        "QUARKUS_CONFIG_LOCATIONS",
                        String.join(
                                ",",
                                settings.stream()
                                        .map(file ->
                                                file.toAbsolutePath().toUri().toString())
                                        .toList()));
        return new Service(builder.start(), management);
    }

    /** Returns when it takes requests; throws when it has ended, or does not come up. */
    void awaitReadiness() throws IOException, InterruptedException {
        HttpRequest question = HttpRequest.newBuilder(management.resolve("/q/health/ready"))
                .timeout(Duration.ofSeconds(2))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (long tries = PATIENCE.toMillis() / 100; tries > 0; tries--) {
                if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
                    throw new ServiceEnded(process.exitValue());
                }
                if (isReady(http, question)) {
                    return;
                }
            }
        }
        throw new IOException("the service was not ready after " + PATIENCE.toSeconds() + " s");
    }

    /** Waits until it ends, and returns its exit code. */
    int await() throws InterruptedException {
        return process.waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isReady(HttpClient http, HttpRequest question) throws InterruptedException {
        try {
            return http.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** It ended before it was ready. */
    static final class ServiceEnded extends IOException {
        private static final long serialVersionUID = 1;
        private final int exitCode;

        ServiceEnded(int exitCode) {
            super("the service ended with exit code " + exitCode);
            this.exitCode = exitCode;
        }

        int exitCode() {
            return exitCode;
        }
    }
}
