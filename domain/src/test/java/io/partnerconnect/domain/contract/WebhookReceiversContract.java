package io.partnerconnect.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.domain.contract.Receiver.Behaviour;
import io.partnerconnect.domain.fake.FakeHostNames;
import io.partnerconnect.domain.model.address.PrivateRanges;
import io.partnerconnect.domain.model.webhook.ReceiverAddress;
import io.partnerconnect.domain.model.webhook.ReceiverReply;
import io.partnerconnect.domain.model.webhook.ReceiverReply.Trouble;
import io.partnerconnect.domain.model.webhook.SignedMessage;
import io.partnerconnect.domain.model.webhook.WebhookUrl;
import io.partnerconnect.domain.port.out.WebhookReceivers;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link WebhookReceivers} must do. */
public abstract class WebhookReceiversContract {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration NOT_LONG = Duration.ofMillis(300);
    private static final SignedMessage MESSAGE =
            new SignedMessage("0192", 1_762_000_000L, "v1,b25l v1,dHdv", "{\"type\":\"operation.failed\"}");

    protected abstract WebhookReceivers receivers();

    protected abstract Receiver receiver(Behaviour behaviour);

    /** What names of hosts stand for. */
    protected abstract FakeHostNames names();

    /** An address at which nobody listens. */
    protected abstract WebhookUrl nowhere() throws IOException;

    private ReceiverReply post(Receiver receiver, Duration patience) {
        return receivers().post(at(receiver.url()), MESSAGE, patience);
    }

    private static ReceiverAddress at(WebhookUrl url) {
        return new ReceiverAddress(url, PrivateRanges.none());
    }

    private ReceiverReply toInside(PrivateRanges allowed, String... answer) {
        names().answer("inside.example.com", answer);
        return receivers()
                .post(
                        new ReceiverAddress(new WebhookUrl("https://inside.example.com:9/"), allowed),
                        MESSAGE,
                        Duration.ofMillis(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.1.2.3", "172.16.0.1", "192.168.0.1", "100.64.0.1", "fd00::1"})
    void aPrivateAddressIsNotConnectedToUnlessItsRangeIsAllowed(String address) {
        PrivateRanges others = PrivateRanges.parse(List.of("10.2.0.0/16", "fd01::/16"));

        assertThat(toInside(PrivateRanges.none(), address)).isEqualTo(unanswered(Trouble.ADDRESS_PRIVATE));
        assertThat(toInside(others, address)).isEqualTo(unanswered(Trouble.ADDRESS_PRIVATE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "169.254.169.254", "0.0.0.0", "::1", "fe80::1", "224.0.0.1"})
    void whatNeverIsConnectedToIsNotWhateverIsAllowed(String address) {
        PrivateRanges all = PrivateRanges.parse(List.of("10.0.0.0/8", "fc00::/7"));

        assertThat(toInside(all, address)).isEqualTo(unanswered(Trouble.ADDRESS_NOT_ALLOWED));
    }

    @Test
    void oneAddressOfAnAnswerThatDoesNotPassIsEnough() {
        assertThat(toInside(PrivateRanges.none(), "93.184.215.14", "10.1.2.3"))
                .isEqualTo(unanswered(Trouble.ADDRESS_PRIVATE));
    }

    @Test
    void aNameThatStandsForNothingIsNotFound() {
        assertThat(toInside(PrivateRanges.none())).isEqualTo(unanswered(Trouble.NAME_NOT_FOUND));
    }

    private static ReceiverReply unanswered(Trouble trouble) {
        return new ReceiverReply.Unanswered(trouble);
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
    void whereNobodyListensNoConnectionComesAbout() throws IOException {
        ReceiverReply reply = receivers().post(at(nowhere()), MESSAGE, PATIENCE);

        assertThat(reply).isEqualTo(new ReceiverReply.Unanswered(ReceiverReply.Trouble.NOT_CONNECTED));
    }
}
