package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.webhook.EventId;
import io.partnerconnect.domain.model.webhook.WebhookDelivery;
import io.partnerconnect.domain.model.webhook.WebhookId;

/** Has an event delivered to a webhook again, from the beginning and under the same id. */
public interface RedeliverEvent extends UseCase<RedeliverEvent.Command, WebhookDelivery> {
    /** Which delivery. */
    record Command(WebhookId webhook, EventId event)
            implements io.partnerconnect.domain.port.in.Command<WebhookDelivery> {}
}
