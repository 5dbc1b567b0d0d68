package io.partnerconnect.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.domain.contract.Receiver.Behaviour;
import io.partnerconnect.domain.fixture.MovableClock;
import io.partnerconnect.domain.model.webhook.ReceiverReply;
import io.partnerconnect.domain.model.webhook.SignedMessage;
import io.partnerconnect.domain.model.webhook.WebhookUrl;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Receivers that speak TLS, with a certificate for the name {@code localhost}. */
@SuppressWarnings("NullAway.Init")
class TlsTest {
    private static final String TRUST_STORE = "javax.net.ssl.trustStore";
    private static final String PASSWORD = "changeit";
    private static final SignedMessage MESSAGE = new SignedMessage("0192", 0, "v1,b25l", "{}");

    @TempDir
    static Path folder;

    private static Vertx vertx;
    private static SocketReceiver receiver;

    @BeforeAll
    static void start() throws Exception {
        vertx = Vertx.vertx();
        Path keys = folder.resolve("keys.p12");
        keytool("-genkeypair -alias one -keyalg EC -dname CN=receiver -ext SAN=dns:localhost -validity 2 -keystore "
                + keys);
        keytool("-exportcert -alias one -file " + folder.resolve("one.crt") + " -keystore " + keys);
        keytool("-importcert -noprompt -alias one -file " + folder.resolve("one.crt") + " -keystore "
                + folder.resolve("trusted.p12"));
        receiver = SocketReceiver.start(
                context(keys).getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress()),
                Behaviour.WILLING);
    }

    @AfterAll
    static void stop() {
        receiver.close();
        vertx.close();
    }

    private static void keytool(String arguments) throws IOException, InterruptedException {
        List<String> command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-storepass",
                                PASSWORD,
                                "-storetype",
                                "PKCS12"),
                        Stream.of(arguments.split(" ")))
                .toList();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    private static SSLContext context(Path keys) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            store.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private static ReceiverReply post(String host, @Nullable Path trusted) {
        String before = System.getProperty(TRUST_STORE);
        if (trusted != null) {
            System.setProperty(TRUST_STORE, trusted.toString());
            System.setProperty(TRUST_STORE + "Password", PASSWORD);
        }
        try {
            return new HttpReceivers(vertx, () -> false, new MovableClock())
                    .post(
                            new WebhookUrl("https://" + host + ":" + receiver.port() + "/hooks"),
                            MESSAGE,
                            Duration.ofSeconds(10));
        } finally {
            System.clearProperty(TRUST_STORE + "Password");
            if (before == null) {
                System.clearProperty(TRUST_STORE);
            } else {
                System.setProperty(TRUST_STORE, before);
            }
        }
    }

    @Test
    void theCertificateIsHeldAgainstTheNameAlthoughTheConnectionGoesToTheAddress() {
        assertThat(post("localhost", folder.resolve("trusted.p12")).isAccepted())
                .isTrue();
    }

    @Test
    void aCertificateForAnotherNameIsNotTrusted() {
        assertThat(post("127.0.0.1", folder.resolve("trusted.p12")))
                .isEqualTo(new ReceiverReply.Unanswered(ReceiverReply.Trouble.NOT_TRUSTED));
    }

    @Test
    void aCertificateOfNobodyKnownIsNotTrusted() {
        assertThat(post("localhost", null)).isEqualTo(new ReceiverReply.Unanswered(ReceiverReply.Trouble.NOT_TRUSTED));
    }
}
