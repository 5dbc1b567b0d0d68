package io.partnerconnect.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Certificates that are renewed in their files while the service runs. */
class CertificateRenewalTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private Guarded guarded;

    @BeforeEach
    void start() throws Exception {
        guarded = Guarded.get();
    }

    @Test
    void aRenewedCertificateIsServedWithoutARestartAndABrokenOneIsNot() throws Exception {
        assertThat(served()).containsExactly("CN=first", "CN=first");

        guarded.certificate.issue("second");

        assertThat(ShippedService.until(() -> served().equals(List.of("CN=second", "CN=second")), SOON))
                .as("served on the API's and the management port: " + served())
                .isTrue();

        guarded.certificate.spoil();

        assertThat(ShippedService.until(() -> complaint() != null, SOON))
                .as(guarded.service.log())
                .isTrue();
        assertThat(served()).containsExactly("CN=second", "CN=second");

        guarded.certificate.issue("third");

        assertThat(ShippedService.until(() -> served().equals(List.of("CN=third", "CN=third")), SOON))
                .as("served again")
                .isTrue();
    }

    @Test
    void probesAreAnsweredOverTls() throws Exception {
        try (SSLSocket socket = connected(guarded.managementPort)) {
            socket.getOutputStream()
                    .write("GET /q/health/ready HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 200");
        }
    }

    private @Nullable String complaint() {
        return guarded.service
                .log()
                .lines()
                .filter(line ->
                        line.contains(" WARN ") && line.contains("The TLS configuration api cannot be read again"))
                .findFirst()
                .orElse(null);
    }

    private List<String> served() {
        return List.of(servedAt(guarded.tlsPort), servedAt(guarded.managementPort));
    }

    private static String servedAt(int port) {
        try (SSLSocket socket = connected(port)) {
            X509Certificate certificate = (X509Certificate) socket.getSession().getPeerCertificates()[0];
            return certificate.getSubjectX500Principal().getName();
        } catch (IOException | GeneralSecurityException e) {
            return e.toString();
        }
    }

    private static SSLSocket connected(int port) throws IOException, GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new Anybody()}, null);
        SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket("127.0.0.1", port);
        socket.setSoTimeout(10_000);
        socket.startHandshake();
        return socket;
    }

    /** Which certificate it is, is what is asked here. */
    private static final class Anybody extends X509ExtendedTrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
