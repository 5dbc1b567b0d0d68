package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.webhook.DeliveryState;
import io.partnerconnect.domain.model.webhook.EventSelection;
import io.partnerconnect.domain.model.webhook.ReceiverAddress;
import io.partnerconnect.domain.model.webhook.Webhook;
import io.partnerconnect.domain.model.webhook.WebhookDelivery;
import io.partnerconnect.domain.model.webhook.WebhookId;
import io.partnerconnect.domain.port.in.BrowseWebhooks;
import io.partnerconnect.domain.port.in.ChangeWebhook;
import io.partnerconnect.domain.port.in.Nothing;
import io.partnerconnect.domain.port.in.RedeliverEvent;
import io.partnerconnect.domain.port.in.RemoveWebhook;
import io.partnerconnect.domain.port.out.WebhookDeliveries;
import io.partnerconnect.domain.port.out.Webhooks;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Keeps webhooks, and shows them and what was delivered. */
final class KeepingWebhooks implements BrowseWebhooks {
    private final Webhooks webhooks;
    private final WebhookDeliveries deliveries;
    private final InstantSource clock;

    KeepingWebhooks(Webhooks webhooks, WebhookDeliveries deliveries, InstantSource clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    Webhook change(Mandate mandate, ChangeWebhook.Command command) {
        Webhook stored = get(command.id());
        if (stored.version() != command.version()) {
            throw new Failure.Stale("webhook");
        }
        EventSelection selected = command.types() == null
                ? null
                : new EventSelection(
                        command.types(),
                        stored.events().workspace(),
                        stored.events().partner());
        ReceiverAddress moved =
                command.privateRanges() == null ? null : new ReceiverAddress(stored.url(), command.privateRanges());
        return webhooks.change(stored.with(command.state(), selected, moved));
    }

    Nothing remove(Mandate mandate, RemoveWebhook.Command command) {
        webhooks.remove(command.id());
        return Nothing.NOTHING;
    }

    WebhookDelivery redeliver(Mandate mandate, RedeliverEvent.Command command) {
        get(command.webhook());
        return deliveries.redeliver(command.webhook(), command.event(), clock.instant());
    }

    @Override
    public Page<Webhook> list(PageRequest page) {
        return webhooks.list(page);
    }

    @Override
    public Webhook get(WebhookId id) {
        return webhooks.find(id).orElseThrow(() -> new Failure.NotFound(Missing.WEBHOOK, id.toString()));
    }

    @Override
    public Page<WebhookDelivery> deliveries(WebhookId id, DeliveryState.@Nullable Kind state, PageRequest page) {
        Page<WebhookDelivery> found = deliveries.of(id, state, page);
        get(id);
        return found;
    }
}
