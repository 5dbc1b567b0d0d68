package io.partnerconnect.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.domain.contract.Receiver;
import io.partnerconnect.domain.contract.WebhookReceiversContract;
import io.partnerconnect.domain.fixture.MovableClock;
import io.partnerconnect.domain.model.webhook.ReceiverReply;
import io.partnerconnect.domain.model.webhook.SignedMessage;
import io.partnerconnect.domain.model.webhook.WebhookUrl;
import io.partnerconnect.domain.port.out.WebhookReceivers;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The real thing, over real sockets. */
class HttpReceiversTest extends WebhookReceiversContract {
    private static final Vertx VERTX = Vertx.vertx();
    private static final SignedMessage MESSAGE = new SignedMessage("0192", 0, "v1,b25l", "{}");

    private final WebhookReceivers receivers = new HttpReceivers(VERTX, () -> false, new MovableClock());
    private final List<SocketReceiver> started = new ArrayList<>();

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
    protected WebhookUrl nowhere() {
        SocketReceiver closed = SocketReceiver.start(Receiver.Behaviour.WILLING);
        closed.close();
        return closed.url();
    }

    @AfterEach
    void stop() {
        started.forEach(SocketReceiver::close);
    }

    @AfterAll
    static void end() {
        VERTX.close();
    }

    /** "localtest" of the reserved domain: no server knows it. */
    @Test
    void aNameNobodyKnowsIsToldAsThat() {
        ReceiverReply reply =
                receivers.post(new WebhookUrl("https://nobody.invalid/"), MESSAGE, Duration.ofSeconds(10));

        assertThat(reply).isEqualTo(new ReceiverReply.Unanswered(ReceiverReply.Trouble.NAME_NOT_FOUND));
    }

    /** Speaks plain HTTP where TLS is wanted. */
    @Test
    void aReceiverWithoutTlsIsNotSentAnythingOverHttps() {
        Receiver plain = receiver(Receiver.Behaviour.WILLING);

        ReceiverReply reply = receivers.post(
                new WebhookUrl(plain.url().value().replace("http:", "https:")), MESSAGE, Duration.ofSeconds(2));

        assertThat(reply).isInstanceOf(ReceiverReply.Unanswered.class);
        assertThat(plain.received()).isEmpty();
    }
}
