package io.partnerconnect.shipped;

import io.partnerconnect.benchmarks.ServiceProcess;
import io.partnerconnect.persistence.EmbeddedDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One service for all tests here, with limits that are reached within seconds and TLS on both of its ports. It ends with this process. */
final class Guarded {
    static final String KEY = "pca_of_whom_connections_are_tested";
    static final Duration LIMIT = Duration.ofSeconds(2);
    static final int THREADS = 4;
    static final int CONNECTIONS = 40;

    private static @Nullable Guarded only;

    final ShippedService service;
    final Renewable certificate;
    final int port = ServiceProcess.freePort();
    final int tlsPort = ServiceProcess.freePort();
    final int managementPort = ServiceProcess.freePort();

    private Guarded() throws IOException, GeneralSecurityException, InterruptedException {
        this.certificate = new Renewable(Files.createTempDirectory("certificate"));
        certificate.issue("first");
        Map<String, String> settings = ShippedService.settings(EmbeddedDatabase.start());
        settings.putAll(limits());
        settings.putAll(tls());
        settings.put("pca.approvals.required", "");
        settings.put("pca.api-keys.tester.sha256", sha256(KEY));
        settings.put("pca.api-keys.tester.roles", "admin");
        this.service = ShippedService.launch("local", settings);
        service.awaitStart();
    }

    static synchronized Guarded get() throws IOException, GeneralSecurityException, InterruptedException {
        if (only == null) {
            only = new Guarded();
        }
        return only;
    }

    private static Map<String, String> limits() {
        return Map.of(
                "quarkus.http.idle-timeout",
                LIMIT.toSeconds() + "s",
                "pca.callers.body-timeout",
                LIMIT.toSeconds() + "s",
                "quarkus.thread-pool.max-threads",
                Integer.toString(THREADS),
                "quarkus.http.limits.max-connections",
                Integer.toString(CONNECTIONS));
    }

    private Map<String, String> tls() {
        return Map.of(
                "quarkus.http.host",
                "127.0.0.1",
                "quarkus.http.port",
                Integer.toString(port),
                "quarkus.http.ssl-port",
                Integer.toString(tlsPort),
                "quarkus.management.port",
                Integer.toString(managementPort),
                "quarkus.http.tls-configuration-name",
                "api",
                "quarkus.management.tls-configuration-name",
                "api",
                "quarkus.tls.api.key-store.pem.0.cert",
                certificate.certificate().toString(),
                "quarkus.tls.api.key-store.pem.0.key",
                certificate.key().toString(),
                "quarkus.tls.api.reload-period",
                "1s");
    }

    private static String sha256(String text) throws GeneralSecurityException {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
