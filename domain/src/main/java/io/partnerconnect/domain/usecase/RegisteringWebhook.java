package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.model.webhook.EventSelection;
import io.partnerconnect.domain.model.webhook.ReceiverAddress;
import io.partnerconnect.domain.model.webhook.ReceiverReply;
import io.partnerconnect.domain.model.webhook.SignedMessage;
import io.partnerconnect.domain.model.webhook.SigningKey;
import io.partnerconnect.domain.model.webhook.Webhook;
import io.partnerconnect.domain.model.webhook.WebhookRules;
import io.partnerconnect.domain.model.webhook.WebhookState;
import io.partnerconnect.domain.port.in.BrowseCatalogue;
import io.partnerconnect.domain.port.in.BrowseWorkspaces;
import io.partnerconnect.domain.port.in.RegisterWebhook;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Registers a webhook once its receiver has shown that it wants what it will get. */
final class RegisteringWebhook implements Doing<RegisterWebhook.Command, Webhook> {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Surroundings.Outward outward;
    private final Surroundings.Clockwork clockwork;
    private final BrowseWorkspaces workspaces;
    private final BrowseCatalogue partners;
    private final WebhookRules rules;

    RegisteringWebhook(
            Surroundings.Outward outward,
            Surroundings.Clockwork clockwork,
            BrowseWorkspaces workspaces,
            BrowseCatalogue partners,
            WebhookRules rules) {
        this.outward = outward;
        this.clockwork = clockwork;
        this.workspaces = workspaces;
        this.partners = partners;
        this.rules = rules;
    }

    @Override
    public Webhook carryOut(Mandate mandate, RegisterWebhook.Command command) {
        ReceiverAddress address = command.address();
        rules.addresses().admit(address.url());
        check(command.events());
        List<SigningKey> keys = outward.keys().named(command.signingKey());
        challenge(address, keys);
        return outward.webhooks()
                .add(new Webhook(
                        command.id(),
                        address,
                        command.events(),
                        command.signingKey(),
                        WebhookState.ENABLED,
                        new Webhook.Registration(mandate.actor(), now()),
                        0));
    }

    /** A webhook for what is not there would never hear of anything. */
    private void check(EventSelection events) {
        if (events.workspace() != null) {
            workspaces.get(events.workspace());
        }
        if (events.partner() != null) {
            partners.catalogue().get(events.partner());
        }
    }

    private void challenge(ReceiverAddress address, List<SigningKey> keys) {
        String challenge = clockwork.ids().next().toString();
        ReceiverReply reply =
                outward.receivers().post(address, SignedMessage.challenge(challenge, now(), keys), PATIENCE);
        if (!reply.echoes(challenge)) {
            throw new Failure.Invalid(
                    "url",
                    "was not registered: " + seen(reply)
                            + "; the receiver has to answer a webhook.challenge within 5 seconds with 2xx and the"
                            + " challenge as the body");
        }
    }

    private static String seen(ReceiverReply reply) {
        return switch (reply) {
            case ReceiverReply.Unanswered(var trouble) -> trouble.sentence();
            case ReceiverReply.Answered answered
            when answered.isAccepted() -> "it answered " + answered.status() + " without the challenge";
            case ReceiverReply.Answered answered
            when answered.status() / 100 == 3 ->
                "it answered " + answered.status() + ", and redirects are not followed";
            case ReceiverReply.Answered answered -> "it answered " + answered.status();
        };
    }

    private Instant now() {
        return clockwork.clock().instant();
    }
}
