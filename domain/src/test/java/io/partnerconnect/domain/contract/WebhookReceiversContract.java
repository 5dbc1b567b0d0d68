package io.partnerconnect.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.domain.contract.Receiver.Behaviour;
import io.partnerconnect.domain.model.webhook.ReceiverReply;
import io.partnerconnect.domain.model.webhook.SignedMessage;
import io.partnerconnect.domain.model.webhook.WebhookUrl;
import io.partnerconnect.domain.port.out.WebhookReceivers;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What every {@link WebhookReceivers} must do. */
public abstract class WebhookReceiversContract {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration NOT_LONG = Duration.ofMillis(300);
    private static final SignedMessage MESSAGE =
            new SignedMessage("0192", 1_762_000_000L, "v1,b25l v1,dHdv", "{\"type\":\"operation.failed\"}");

    protected abstract WebhookReceivers receivers();

    protected abstract Receiver receiver(Behaviour behaviour);

    /** An address at which nobody listens. */
    protected abstract WebhookUrl nowhere();

    private ReceiverReply post(Receiver receiver, Duration patience) {
        return receivers().post(receiver.url(), MESSAGE, patience);
    }

    @Test
    void aReceiverGetsTheMessageAsItWasSignedAndItsAnswerIsRead() {
        Receiver receiver = receiver(Behaviour.WILLING);

        ReceiverReply reply = post(receiver, PATIENCE);

        assertThat(receiver.received()).containsExactly(MESSAGE);
        assertThat(reply).isEqualTo(new ReceiverReply.Answered(200, null, MESSAGE.id()));
        assertThat(reply.echoes(MESSAGE.id())).isTrue();
    }

    @Test
    void whateverIsAnsweredIsAReply() {
        assertThat(post(receiver(Behaviour.FAILING), PATIENCE).error()).contains("http-500");
        assertThat(post(receiver(Behaviour.GONE), PATIENCE).isGone()).isTrue();
        assertThat(post(receiver(Behaviour.BUSY), PATIENCE).asked()).contains(Duration.ofSeconds(17));
    }

    @Test
    void redirectsAreNotFollowed() {
        Receiver receiver = receiver(Behaviour.REDIRECTING);

        ReceiverReply reply = post(receiver, PATIENCE);

        assertThat(reply.error()).contains("http-302");
        assertThat(receiver.received()).hasSize(1);
    }

    @Test
    void whoDoesNotAnswerIsNotWaitedForLongerThanWasSaid() {
        Receiver receiver = receiver(Behaviour.SILENT);

        ReceiverReply reply = post(receiver, NOT_LONG);

        assertThat(reply).isEqualTo(new ReceiverReply.Unanswered(ReceiverReply.Trouble.TIMED_OUT));
    }

    @Test
    void whoEndsTheConnectionHasNotAnswered() {
        ReceiverReply reply = post(receiver(Behaviour.HANGING_UP), PATIENCE);

        assertThat(reply).isEqualTo(new ReceiverReply.Unanswered(ReceiverReply.Trouble.NO_ANSWER));
    }

    @Test
    void ofAnAnswerThatDoesNotEndTheBeginningIsRead() {
        ReceiverReply reply = post(receiver(Behaviour.ENDLESS), PATIENCE);

        assertThat(reply).isInstanceOfSatisfying(ReceiverReply.Answered.class, answered -> {
            assertThat(answered.status()).isEqualTo(200);
            assertThat(answered.body()).hasSize(4096);
        });
    }

    @Test
    void whereNobodyListensNoConnectionComesAbout() {
        ReceiverReply reply = receivers().post(nowhere(), MESSAGE, PATIENCE);

        assertThat(reply).isEqualTo(new ReceiverReply.Unanswered(ReceiverReply.Trouble.NOT_CONNECTED));
    }
}
