package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.model.webhook.ReceiverReply;
import io.partnerconnect.domain.model.webhook.SignedMessage;
import io.partnerconnect.domain.model.webhook.WebhookUrl;
import io.partnerconnect.domain.port.out.WebhookReceivers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Receivers in memory. One that was not told how to reply is not there. */
public final class FakeWebhookReceivers implements WebhookReceivers {
    private static final ReceiverReply NOT_THERE = new ReceiverReply.Unanswered(ReceiverReply.Trouble.NOT_CONNECTED);

    private final Map<WebhookUrl, Function<SignedMessage, ReceiverReply>> replies = new HashMap<>();
    private final Map<WebhookUrl, List<SignedMessage>> received = new HashMap<>();

    /** How the receiver at that address replies from now on. */
    public synchronized void at(WebhookUrl url, Function<SignedMessage, ReceiverReply> reply) {
        replies.put(url, reply);
    }

    /** What it has got so far. */
    public synchronized List<SignedMessage> received(WebhookUrl url) {
        return List.copyOf(received.getOrDefault(url, List.of()));
    }

    /** A receiver that takes everything and answers challenges. */
    public static ReceiverReply willing(SignedMessage message) {
        return new ReceiverReply.Answered(200, null, message.id());
    }

    /** One that answers with that status. */
    public static Function<SignedMessage, ReceiverReply> answering(int status) {
        return message -> new ReceiverReply.Answered(status, null, "");
    }

    @Override
    public ReceiverReply post(WebhookUrl url, SignedMessage message, Duration timeout) {
        Function<SignedMessage, ReceiverReply> reply;
        synchronized (this) {
            reply = replies.getOrDefault(url, refused -> NOT_THERE);
            if (replies.containsKey(url)) {
                received.computeIfAbsent(url, any -> new ArrayList<>()).add(message);
            }
        }
        return reply.apply(message);
    }
}
