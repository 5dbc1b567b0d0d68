package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.contract.Receiver;
import io.partnerconnect.domain.contract.WebhookReceiversContract;
import io.partnerconnect.domain.model.webhook.ReceiverReply;
import io.partnerconnect.domain.model.webhook.SignedMessage;
import io.partnerconnect.domain.model.webhook.WebhookUrl;
import io.partnerconnect.domain.port.out.WebhookReceivers;
import java.time.Duration;
import java.util.List;

class FakeWebhookReceiversTest extends WebhookReceiversContract {
    private final FakeWebhookReceivers receivers = new FakeWebhookReceivers();

    @Override
    protected FakeHostNames names() {
        return receivers.names();
    }

    @Override
    protected WebhookReceivers receivers() {
        return receivers;
    }

    @Override
    protected WebhookUrl nowhere() {
        return new WebhookUrl("https://nowhere.example.com/");
    }

    @Override
    protected Receiver receiver(Receiver.Behaviour behaviour) {
        WebhookUrl url = new WebhookUrl("https://receiver.example.com/");
        receivers.at(url, message -> reply(behaviour, message));
        return new Receiver() {
            @Override
            public WebhookUrl url() {
                return url;
            }

            @Override
            public List<SignedMessage> received() {
                return receivers.received(url);
            }
        };
    }

    private static ReceiverReply reply(Receiver.Behaviour behaviour, SignedMessage message) {
        return switch (behaviour) {
            case WILLING -> FakeWebhookReceivers.willing(message);
            case FAILING -> new ReceiverReply.Answered(500, null, "");
            case GONE -> new ReceiverReply.Answered(410, null, "");
            case BUSY -> new ReceiverReply.Answered(429, Duration.ofSeconds(17), "");
            case REDIRECTING -> new ReceiverReply.Answered(302, null, "");
            case SILENT -> new ReceiverReply.Unanswered(ReceiverReply.Trouble.TIMED_OUT);
            case HANGING_UP -> new ReceiverReply.Unanswered(ReceiverReply.Trouble.NO_ANSWER);
            case ENDLESS -> new ReceiverReply.Answered(200, null, "x".repeat(4096));
        };
    }
}
