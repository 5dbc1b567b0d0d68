package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.webhook.WebhookId;

/** Removes a webhook, with what is still to be delivered to it. */
public interface RemoveWebhook extends UseCase<RemoveWebhook.Command, Nothing> {
    /** Which one. */
    record Command(WebhookId id) implements io.partnerconnect.domain.port.in.Command<Nothing> {}
}
