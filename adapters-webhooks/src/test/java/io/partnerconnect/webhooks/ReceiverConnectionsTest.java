package io.partnerconnect.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.partnerconnect.domain.fake.FakeHostNames;
import io.partnerconnect.domain.fixture.AddressVectors;
import io.partnerconnect.domain.fixture.CountingListener;
import io.partnerconnect.domain.fixture.MovableClock;
import io.partnerconnect.domain.model.address.IpAddress;
import io.partnerconnect.domain.model.address.PrivateRanges;
import io.partnerconnect.domain.model.address.SpecialAddresses;
import io.partnerconnect.domain.model.webhook.ReceiverAddress;
import io.partnerconnect.domain.model.webhook.ReceiverReply;
import io.partnerconnect.domain.model.webhook.ReceiverReply.Trouble;
import io.partnerconnect.domain.model.webhook.SignedMessage;
import io.partnerconnect.domain.model.webhook.WebhookUrl;
import io.vertx.core.Vertx;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who connects is counted where it matters: at a socket that listens on every address of this machine. */
class ReceiverConnectionsTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static final SignedMessage MESSAGE = new SignedMessage("0192", 0, "v1,b25l", "{}");
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final CountingListener listener = CountingListener.start();

    @AfterEach
    void stop() {
        listener.close();
    }

    @AfterAll
    static void end() {
        VERTX.close();
    }

    private ReceiverReply post(FakeHostNames names, String url, PrivateRanges ranges) {
        return new HttpReceivers(VERTX, HttpReceiversTest.RULES, names, new MovableClock())
                .post(new ReceiverAddress(new WebhookUrl(url), ranges), MESSAGE, PATIENCE);
    }

    private String portal() {
        return "https://portal.example.com:" + listener.port() + "/hooks";
    }

    private static String[] texts(List<String> answer) {
        return answer.toArray(String[]::new);
    }

    @Test
    void whatTheVectorsRefuseIsNotConnectedTo() {
        Stream<AddressVectors.Answer> refused =
                AddressVectors.answers().filter(vector -> !vector.end().equals("ALLOWED"));

        assertThat(refused).hasSizeGreaterThan(100).allSatisfy(vector -> {
            FakeHostNames names = new FakeHostNames().answer("portal.example.com", texts(vector.answer()));
            assertThat(post(names, portal(), vector.allowed()))
                    .isEqualTo(new ReceiverReply.Unanswered(
                            switch (vector.end()) {
                                case "PRIVATE" -> Trouble.ADDRESS_PRIVATE;
                                case "UNKNOWN" -> Trouble.NAME_NOT_FOUND;
                                default -> Trouble.ADDRESS_NOT_ALLOWED;
                            }));
        });
        assertThat(listener.connections()).isZero();
    }

    @Test
    void noAddressOfThisMachineIsConnectedToUnderTheNameOfAReceiver() {
        List<InetAddress> own = CountingListener.addresses();

        assertThat(own).isNotEmpty().allSatisfy(address -> {
            FakeHostNames names = new FakeHostNames()
                    .answer("portal.example.com", address.getHostAddress().replaceFirst("%.*", ""));
            assertThat(post(names, portal(), PrivateRanges.none())).isInstanceOf(ReceiverReply.Unanswered.class);
        });
        assertThat(listener.connections()).isZero();
    }

    @Test
    void theListenerCountsWhoIsLetThrough() {
        FakeHostNames names = new FakeHostNames().answer("localhost", "127.0.0.1");

        post(names, "http://localhost:" + listener.port() + "/", PrivateRanges.none());

        assertThat(listener.connections()).isOne();
    }

    /** Where this machine has an address that can be allowed. */
    @Test
    void aPrivateAddressIsConnectedToOnceItsRangeIsAllowed() {
        Optional<IpAddress> own = CountingListener.addresses().stream()
                .map(IpAddress::of)
                .filter(address -> SpecialAddresses.of(address)
                        .filter(SpecialAddresses::canBeAllowed)
                        .isPresent())
                .findFirst();
        assumeThat(own).isPresent();
        String address = own.orElseThrow().toString();
        FakeHostNames names = new FakeHostNames().answer("portal.example.com", address);
        PrivateRanges range = PrivateRanges.parse(List.of(address + (address.contains(":") ? "/128" : "/32")));

        ReceiverReply reply = post(names, portal(), range);

        assertThat(reply)
                .isNotEqualTo(new ReceiverReply.Unanswered(Trouble.ADDRESS_PRIVATE))
                .isInstanceOf(ReceiverReply.Unanswered.class);
        assertThat(listener.connections()).isOne();
    }

    @Test
    void aNameThatStandsForSomethingElseAMomentLaterLeadsNowhereElse() {
        FakeHostNames names =
                new FakeHostNames().answer("localhost", "127.0.0.1").answer("localhost", "10.0.0.1");
        String url = "http://localhost:" + listener.port() + "/";
        HttpReceivers receivers = new HttpReceivers(VERTX, HttpReceiversTest.RULES, names, new MovableClock());
        ReceiverAddress address = new ReceiverAddress(new WebhookUrl(url), PrivateRanges.none());

        ReceiverReply first = receivers.post(address, MESSAGE, PATIENCE);
        ReceiverReply second = receivers.post(address, MESSAGE, PATIENCE);

        assertThat(first).isEqualTo(new ReceiverReply.Unanswered(Trouble.NO_ANSWER));
        assertThat(second).isEqualTo(new ReceiverReply.Unanswered(Trouble.ADDRESS_NOT_ALLOWED));
        assertThat(listener.connections()).isOne();
        assertThat(names.asked()).containsExactly("localhost", "localhost");
    }

    /** A public address that nobody has: the second answer is not even asked for. */
    @Test
    void aNameIsLookedUpOnceForEachMessage() {
        FakeHostNames names = new FakeHostNames()
                .answer("portal.example.com", "8.8.8.8", "10.0.0.1")
                .answer("portal.example.com", "127.0.0.1");

        ReceiverReply reply = post(names, portal(), PrivateRanges.none());

        assertThat(reply).isEqualTo(new ReceiverReply.Unanswered(Trouble.ADDRESS_PRIVATE));
        assertThat(names.asked()).hasSize(1);
        assertThat(listener.connections()).isZero();
    }

    @Test
    void noProxyOfTheJvmIsUsed() {
        CountingListener proxy = CountingListener.start();
        System.setProperty("http.proxyHost", "127.0.0.1");
        System.setProperty("http.proxyPort", Integer.toString(proxy.port()));
        try (proxy) {
            theListenerCountsWhoIsLetThrough();

            assertThat(proxy.connections()).isZero();
        } finally {
            System.clearProperty("http.proxyHost");
            System.clearProperty("http.proxyPort");
        }
    }
}
