package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.webhook.DeliveryState;
import io.partnerconnect.domain.model.webhook.EventId;
import io.partnerconnect.domain.model.webhook.WebhookDelivery;
import io.partnerconnect.domain.model.webhook.WebhookId;
import io.partnerconnect.domain.port.out.WebhookDeliveries;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Deliveries in memory. */
public final class FakeWebhookDeliveries implements WebhookDeliveries {
    private final FakeDatabase database;

    public FakeWebhookDeliveries(FakeDatabase database) {
        this.database = database;
    }

    @Override
    public Page<WebhookDelivery> of(WebhookId webhook, DeliveryState.@Nullable Kind state, PageRequest page) {
        return database.transaction(() -> {
            String before = FakePages.after(page);
            List<WebhookDelivery> rest = database.outbox.deliveries.values().stream()
                    .map(FakeOutbox.KeptDelivery::delivery)
                    .filter(each -> each.webhook().equals(webhook))
                    .filter(each -> state == null || each.state().kind() == state)
                    .filter(each -> before.isEmpty() || key(each).compareTo(before) < 0)
                    .sorted(Comparator.comparing(FakeWebhookDeliveries::key).reversed())
                    .toList();
            return FakePages.cut(rest, FakeWebhookDeliveries::key, page.size());
        });
    }

    private static String key(WebhookDelivery delivery) {
        return delivery.event().id().toString();
    }

    @Override
    public List<WebhookDelivery> dead(int most) {
        return database.transaction(() -> database.outbox.deliveries.values().stream()
                .filter(each -> each.delivery().state() instanceof DeliveryState.Dead)
                .sorted(Comparator.comparing(each -> Objects.requireNonNull(each.endedAt())))
                .map(FakeOutbox.KeptDelivery::delivery)
                .limit(most)
                .toList());
    }

    @Override
    public WebhookDelivery redeliver(WebhookId webhook, EventId event, Instant now) {
        return database.transaction(() -> {
            FakeOutbox.Key key = new FakeOutbox.Key(webhook, event);
            FakeOutbox.KeptDelivery held = database.outbox.deliveries.get(key);
            if (held == null) {
                throw new Failure.NotFound(Missing.DELIVERY, event.toString());
            }
            FakeOutbox.KeptDelivery again = held.with(held.delivery().again(now));
            database.outbox.deliveries.put(key, again);
            return again.delivery();
        });
    }

    @Override
    public int forget(Instant before, int most) {
        return database.transaction(() -> {
            List<FakeOutbox.Key> old = database.outbox.deliveries.entrySet().stream()
                    .filter(each -> each.getValue().endedAt() != null
                            && each.getValue().endedAt().isBefore(before))
                    .map(Map.Entry::getKey)
                    .limit(most)
                    .toList();
            old.forEach(database.outbox.deliveries::remove);
            List<FakeOutbox.KeptEvent> idle = database.outbox.handled.stream()
                    .filter(each -> each.event().at().isBefore(before))
                    .filter(each -> database.outbox.deliveries.keySet().stream()
                            .noneMatch(key -> key.event().equals(each.event().id())))
                    .limit(most)
                    .toList();
            database.outbox.handled.removeAll(idle);
            return old.size() + idle.size();
        });
    }
}
