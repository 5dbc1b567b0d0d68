package io.partnerconnect.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.domain.contract.Receiver.Behaviour;
import io.partnerconnect.domain.fake.FakeHostNames;
import io.partnerconnect.domain.fixture.MovableClock;
import io.partnerconnect.domain.fixture.SelfSigned;
import io.partnerconnect.domain.model.address.PrivateRanges;
import io.partnerconnect.domain.model.webhook.ReceiverAddress;
import io.partnerconnect.domain.model.webhook.ReceiverReply;
import io.partnerconnect.domain.model.webhook.SignedMessage;
import io.partnerconnect.domain.model.webhook.WebhookUrl;
import io.vertx.core.Vertx;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Receivers that speak TLS, with a certificate for the name {@code localhost}. */
@SuppressWarnings("NullAway.Init")
class TlsTest {
    private static final String TRUST_STORE = "javax.net.ssl.trustStore";
    private static final SignedMessage MESSAGE = new SignedMessage("0192", 0, "v1,b25l", "{}");

    @TempDir
    static Path folder;

    private static SelfSigned signed;
    private static Vertx vertx;
    private static SocketReceiver receiver;

    @BeforeAll
    static void start() throws Exception {
        vertx = Vertx.vertx();
        signed = SelfSigned.of("localhost", folder);
        receiver = SocketReceiver.start(
                signed.context().getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress()),
                Behaviour.WILLING);
    }

    @AfterAll
    static void stop() {
        receiver.close();
        vertx.close();
    }

    private static ReceiverReply post(String host, @Nullable Path trusted) {
        String before = System.getProperty(TRUST_STORE);
        if (trusted != null) {
            System.setProperty(TRUST_STORE, trusted.toString());
            System.setProperty(TRUST_STORE + "Password", SelfSigned.PASSWORD);
        }
        try {
            FakeHostNames names = new FakeHostNames().answer("localhost", "127.0.0.1");
            WebhookUrl url = new WebhookUrl("https://" + host + ":" + receiver.port() + "/hooks");
            return new HttpReceivers(vertx, HttpReceiversTest.RULES, names, new MovableClock())
                    .post(new ReceiverAddress(url, PrivateRanges.none()), MESSAGE, Duration.ofSeconds(10));
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
        assertThat(post("localhost", signed.trusted()).isAccepted()).isTrue();
    }

    @Test
    void aCertificateForAnotherNameIsNotTrusted() {
        assertThat(post("127.0.0.1", signed.trusted()))
                .isEqualTo(new ReceiverReply.Unanswered(ReceiverReply.Trouble.NOT_TRUSTED));
    }

    @Test
    void aCertificateOfNobodyKnownIsNotTrusted() {
        assertThat(post("localhost", null)).isEqualTo(new ReceiverReply.Unanswered(ReceiverReply.Trouble.NOT_TRUSTED));
    }
}
