package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.budget.Urgency;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.webhook.ReceiverReply;
import io.partnerconnect.domain.model.webhook.SignedMessage;
import io.partnerconnect.domain.model.webhook.Webhook;
import io.partnerconnect.domain.model.webhook.WebhookDelivery;
import io.partnerconnect.domain.model.webhook.WebhookRules;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Sends some deliveries of one webhook at the same time, and writes down what came of each as soon as it is known. */
final class Sending {
    private final Surroundings.Outward outward;
    private final InstantSource clock;
    private final WebhookRules rules;

    Sending(Surroundings.Outward outward, InstantSource clock, WebhookRules rules) {
        this.outward = outward;
        this.clock = clock;
        this.rules = rules;
    }

    /** What came of them. {@code asked}: how long the receiver wants to be left alone. */
    record Outcome(int sent, int accepted, boolean gone, Duration asked) {
        static Outcome of(List<ReceiverReply> replies) {
            return new Outcome(
                    replies.size(),
                    (int) replies.stream().filter(ReceiverReply::isAccepted).count(),
                    replies.stream().anyMatch(ReceiverReply::isGone),
                    replies.stream()
                            .flatMap(reply -> reply.asked().stream())
                            .max(Comparator.naturalOrder())
                            .orElse(Duration.ZERO));
        }

        boolean isEmpty() {
            return sent == 0;
        }

        boolean cameToNothing() {
            return sent > 0 && accepted == 0;
        }

        boolean mayGoOn() {
            return accepted > 0 && !gone;
        }
    }

    Outcome send(Webhook webhook, List<WebhookDelivery> due) {
        if (due.size() == 1) {
            return Outcome.of(List.of(send(webhook, due.getFirst())));
        }
        Urgency urgency = Urgency.current();
        List<CompletableFuture<ReceiverReply>> sent = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            due.forEach(each ->
                    sent.add(CompletableFuture.supplyAsync(() -> urgency.during(() -> send(webhook, each)), threads)));
        }
        return Outcome.of(sent.stream().map(Sending::replyOf).toList());
    }

    /** Fails as one of them failed; by then all have ended. */
    private static ReceiverReply replyOf(CompletableFuture<ReceiverReply> done) {
        try {
            return done.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    /** Dying in between has it sent again: the receiver knows it by its id. */
    private ReceiverReply send(Webhook webhook, WebhookDelivery delivery) {
        ReceiverReply reply = post(webhook, delivery);
        outward.turns().record(delivery.after(reply, clock.instant(), rules.retries()));
        return reply;
    }

    private ReceiverReply post(Webhook webhook, WebhookDelivery delivery) {
        Instant now = clock.instant();
        try {
            SignedMessage message =
                    SignedMessage.of(delivery.event(), now, outward.keys().named(webhook.signingKey()));
            rules.addresses().admit(webhook.url());
            return outward.receivers().post(webhook.address(), message, rules.timeout());
        } catch (Failure.Invalid unusable) {
            return new ReceiverReply.Unanswered(
                    "signing_key".equals(unusable.errors().getFirst().field())
                            ? ReceiverReply.Trouble.SIGNING_KEY
                            : ReceiverReply.Trouble.ADDRESS_NOT_ALLOWED);
        }
    }
}
