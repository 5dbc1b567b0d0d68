package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.webhook.DeliveryState;
import io.partnerconnect.domain.model.webhook.Webhook;
import io.partnerconnect.domain.model.webhook.WebhookDelivery;
import io.partnerconnect.domain.model.webhook.WebhookId;
import org.jspecify.annotations.Nullable;

/** Shows webhooks and what was delivered to them. */
public interface BrowseWebhooks {
    /** Oldest first. */
    Page<Webhook> list(PageRequest page);

    /** Throws {@link Failure.NotFound} when there is none. */
    Webhook get(WebhookId id);

    /** In that state, or in any when it is null; the latest event first. Throws {@link Failure.NotFound} when there is no such webhook. */
    Page<WebhookDelivery> deliveries(WebhookId id, DeliveryState.@Nullable Kind state, PageRequest page);
}
