package io.partnerconnect.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.domain.contract.Receiver;
import io.partnerconnect.domain.contract.WebhookReceiversContract;
import io.partnerconnect.domain.fake.FakeHostNames;
import io.partnerconnect.domain.fixture.MovableClock;
import io.partnerconnect.domain.model.address.AddressRules;
import io.partnerconnect.domain.model.address.PrivateRanges;
import io.partnerconnect.domain.model.webhook.ReceiverAddress;
import io.partnerconnect.domain.model.webhook.ReceiverReply;
import io.partnerconnect.domain.model.webhook.RetrySchedule;
import io.partnerconnect.domain.model.webhook.SignedMessage;
import io.partnerconnect.domain.model.webhook.WebhookRules;
import io.partnerconnect.domain.model.webhook.WebhookUrl;
import io.partnerconnect.domain.port.out.WebhookReceivers;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The real thing, over real sockets. */
class HttpReceiversTest extends WebhookReceiversContract {
    private static final Vertx VERTX = Vertx.vertx();
    static final WebhookRules RULES = new WebhookRules(
            new AddressRules(Set.of("*"), true),
            Duration.ofSeconds(10),
            new RetrySchedule(Duration.ofHours(24)),
            Duration.ofDays(30));
    private static final SignedMessage MESSAGE = new SignedMessage("0192", 0, "v1,b25l", "{}");

    private final FakeHostNames names = new FakeHostNames().answer("localhost", "127.0.0.1");
    private final WebhookReceivers receivers = new HttpReceivers(VERTX, RULES, names, new MovableClock());
    private final List<SocketReceiver> started = new ArrayList<>();

    /** A port where nobody listens and nobody else begins to: not even who connects to it, by being given it for his own end. */
    private final Socket taken = new Socket();

    @Override
    protected FakeHostNames names() {
        return names;
    }

    @Override
    protected WebhookReceivers receivers() {
        return receivers;
    }

    @Override
    protected Receiver receiver(Receiver.Behaviour behaviour) {
        SocketReceiver receiver = SocketReceiver.start(behaviour);
        started.add(receiver);
        return receiver;
    }

    @Override
    protected WebhookUrl nowhere() throws IOException {
        taken.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        return new WebhookUrl("http://127.0.0.1:" + taken.getLocalPort() + "/hooks");
    }

    @AfterEach
    void stop() throws IOException {
        started.forEach(SocketReceiver::close);
        taken.close();
    }

    @AfterAll
    static void end() {
        VERTX.close();
    }

    /** Speaks plain HTTP where TLS is wanted. */
    @Test
    void aReceiverWithoutTlsIsNotSentAnythingOverHttps() {
        Receiver plain = receiver(Receiver.Behaviour.WILLING);

        ReceiverReply reply = receivers.post(
                new ReceiverAddress(
                        new WebhookUrl(plain.url().value().replace("http:", "https:")), PrivateRanges.none()),
                MESSAGE,
                Duration.ofSeconds(2));

        assertThat(reply).isInstanceOf(ReceiverReply.Unanswered.class);
        assertThat(plain.received()).isEmpty();
    }
}
