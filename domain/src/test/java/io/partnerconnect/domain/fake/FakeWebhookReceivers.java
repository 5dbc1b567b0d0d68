package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.model.address.AddressRules;
import io.partnerconnect.domain.model.address.Vetting;
import io.partnerconnect.domain.model.webhook.ReceiverAddress;
import io.partnerconnect.domain.model.webhook.ReceiverReply;
import io.partnerconnect.domain.model.webhook.SignedMessage;
import io.partnerconnect.domain.model.webhook.WebhookUrl;
import io.partnerconnect.domain.port.out.WebhookReceivers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Receivers in memory. One that was not told how to reply is not there. */
public final class FakeWebhookReceivers implements WebhookReceivers {
    /** Whether this machine is admitted is decided before. */
    private static final AddressRules RULES = new AddressRules(Set.of("*"), true);

    private static final ReceiverReply NOT_THERE = new ReceiverReply.Unanswered(ReceiverReply.Trouble.NOT_CONNECTED);

    private final FakeHostNames names;
    private final Map<WebhookUrl, Function<SignedMessage, ReceiverReply>> replies = new HashMap<>();
    private final Map<WebhookUrl, List<SignedMessage>> received = new HashMap<>();

    /** Whose hosts stand for public addresses, as long as no test says otherwise. */
    public FakeWebhookReceivers() {
        this(new FakeHostNames().otherwise("93.184.215.14"));
    }

    FakeWebhookReceivers(FakeHostNames names) {
        this.names = names;
    }

    /** What the names of their hosts stand for. */
    public FakeHostNames names() {
        return names;
    }

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
    public ReceiverReply post(ReceiverAddress address, SignedMessage message, Duration timeout) {
        WebhookUrl url = address.url();
        return switch (RULES.vet(url, names.addressesOf(url.host()), address.privateRanges())) {
            case Vetting.Allowed allowed -> post(url, message);
            case Vetting.Unknown unknown -> new ReceiverReply.Unanswered(ReceiverReply.Trouble.NAME_NOT_FOUND);
            case Vetting.Refused(var objection) -> new ReceiverReply.Unanswered(ReceiverReply.Trouble.of(objection));
        };
    }

    private ReceiverReply post(WebhookUrl url, SignedMessage message) {
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
