package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.model.approval.Approval;
import io.partnerconnect.domain.model.operation.Operation;
import io.partnerconnect.domain.model.operation.OperationState;
import io.partnerconnect.domain.model.webhook.DeliveryState;
import io.partnerconnect.domain.model.webhook.EventId;
import io.partnerconnect.domain.model.webhook.OutboundEvent;
import io.partnerconnect.domain.model.webhook.Webhook;
import io.partnerconnect.domain.model.webhook.WebhookDelivery;
import io.partnerconnect.domain.model.webhook.WebhookId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Events and webhooks in memory, as they are kept. */
final class FakeOutbox {
    /** A webhook; {@code since}: the place in the order of events at which it was registered. */
    record KeptWebhook(
            Webhook webhook,
            long since,
            int failures,
            Instant nextTurn,
            long fence,
            @Nullable Instant heldUntil) {
        KeptWebhook with(Webhook changed) {
            return new KeptWebhook(changed, since, 0, Instant.MIN, fence, heldUntil);
        }

        KeptWebhook heldUntil(Instant time) {
            return new KeptWebhook(webhook, since, failures, nextTurn, fence + 1, time);
        }

        KeptWebhook free(int came, Instant next) {
            return new KeptWebhook(webhook, since, came, next, fence, null);
        }
    }

    /** An event in its place. */
    record KeptEvent(OutboundEvent event, long position) {}

    /** Names a delivery. */
    record Key(WebhookId webhook, EventId event) {}

    /** A delivery; {@code position} is its event's. */
    record KeptDelivery(WebhookDelivery delivery, long position) {
        KeptDelivery with(WebhookDelivery changed) {
            return new KeptDelivery(changed, position);
        }

        /** When it is due; empty when it is not. */
        @Nullable
        Instant due() {
            return delivery.state() instanceof DeliveryState.Pending(Instant due) ? due : null;
        }

        @Nullable
        Instant endedAt() {
            return switch (delivery.state()) {
                case DeliveryState.Pending pending -> null;
                case DeliveryState.Delivered(Instant at) -> at;
                case DeliveryState.Dead(Instant at) -> at;
            };
        }
    }

    final Map<String, KeptWebhook> webhooks = new TreeMap<>();
    final List<KeptEvent> fresh = new ArrayList<>();
    final List<KeptEvent> handled = new ArrayList<>();
    final Map<Key, KeptDelivery> deliveries = new LinkedHashMap<>();
    private long positions;

    long next() {
        return ++positions;
    }

    /** Of an approval that has got into its state. */
    void tell(Approval approval) {
        long position = next();
        OutboundEvent.of(id(position), approval).ifPresent(event -> fresh.add(new KeptEvent(event, position)));
    }

    private static EventId id(long position) {
        return new EventId(new UUID(position << 16 | 0x7000L, 0x9000_0000_0000_0000L | position));
    }

    /** Of an operation that gets from one state to another. */
    void tell(OperationState before, Operation operation, Instant at) {
        if (before instanceof OperationState.Held && operation.state() instanceof OperationState.Held) {
            return;
        }
        long position = next();
        OutboundEvent.of(id(position), operation, at).ifPresent(event -> fresh.add(new KeptEvent(event, position)));
    }
}
