package io.partnerconnect.domain.port.out;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.webhook.DeliveryState;
import io.partnerconnect.domain.model.webhook.EventId;
import io.partnerconnect.domain.model.webhook.WebhookDelivery;
import io.partnerconnect.domain.model.webhook.WebhookId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Deliveries as people see them. Each method is one transaction.
 *
 * <p>Every method throws {@link Failure.Unavailable} when the database does not answer; then nothing was done.
 */
public interface WebhookDeliveries {
    /** Those of a webhook, in that state or, when it is null, in any; the latest event first. Empty when there is no such webhook. */
    Page<WebhookDelivery> of(WebhookId webhook, DeliveryState.@Nullable Kind state, PageRequest page);

    /** Those of all webhooks that are DEAD, the one that has been so longest first, at most so many. */
    List<WebhookDelivery> dead(int most);

    /**
     * Begins a delivery again, whatever its state: it is due now, and has not been tried. Calling twice does no harm.
     *
     * @throws Failure.NotFound there is none, or not any more
     */
    WebhookDelivery redeliver(WebhookId webhook, EventId event, Instant now);

    /**
     * Forgets deliveries that ended before the given time, and events from before it that are in the hands of no delivery; at most so
     * many of each.
     *
     * @return how many of both
     */
    int forget(Instant before, int most);
}
