package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.model.webhook.DeliveryState;
import io.partnerconnect.domain.model.webhook.WebhookDelivery;
import io.partnerconnect.domain.model.webhook.WebhookState;
import io.partnerconnect.domain.model.webhook.WebhookTurn;
import io.partnerconnect.domain.port.out.WebhookTurns;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns at delivering, in memory. */
public final class FakeWebhookTurns implements WebhookTurns {
    private final FakeDatabase database;
    private final InstantSource clock;

    /** {@code clock} is the database's. */
    public FakeWebhookTurns(FakeDatabase database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public int fanOut(Instant now, int most) {
        return database.transaction(() -> {
            List<FakeOutbox.KeptEvent> some =
                    database.outbox.fresh.stream().limit(most).toList();
            some.forEach(event -> fanOut(event, now));
            database.outbox.fresh.removeAll(some);
            database.outbox.handled.addAll(some);
            return some.size();
        });
    }

    private void fanOut(FakeOutbox.KeptEvent event, Instant now) {
        database.outbox.webhooks.values().stream()
                .filter(each -> each.since() < event.position())
                .map(FakeOutbox.KeptWebhook::webhook)
                .filter(webhook -> webhook.events().includes(event.event()))
                .forEach(webhook -> database.outbox.deliveries.put(
                        new FakeOutbox.Key(webhook.id(), event.event().id()),
                        new FakeOutbox.KeptDelivery(
                                WebhookDelivery.begin(webhook.id(), event.event(), now), event.position())));
    }

    @Override
    public List<WebhookTurn> take(Instant now, Duration time, int most) {
        return database.transaction(() -> database.outbox.webhooks.values().stream()
                .filter(each -> each.webhook().state() == WebhookState.ENABLED)
                .filter(each -> isDue(each.nextTurn(), now))
                .filter(each -> each.heldUntil() == null || !each.heldUntil().isAfter(clock.instant()))
                .filter(each -> due(each, now).findFirst().isPresent())
                .sorted(Comparator.comparing(FakeOutbox.KeptWebhook::nextTurn))
                .limit(most)
                .toList()
                .stream()
                .map(each -> taken(each.heldUntil(clock.instant().plus(time))))
                .toList());
    }

    private WebhookTurn taken(FakeOutbox.KeptWebhook held) {
        database.outbox.webhooks.put(held.webhook().id().toString(), held);
        return new WebhookTurn(held.webhook(), held.fence(), held.failures());
    }

    @Override
    public List<WebhookDelivery> due(WebhookTurn turn, Instant now, int most) {
        return database.transaction(() -> Optional.ofNullable(
                        database.outbox.webhooks.get(turn.webhook().id().toString()))
                .filter(each -> each.webhook().state() == WebhookState.ENABLED && each.fence() == turn.fence())
                .map(each -> due(each, now)
                        .limit(most)
                        .map(FakeOutbox.KeptDelivery::delivery)
                        .toList())
                .orElse(List.of()));
    }

    private Stream<FakeOutbox.KeptDelivery> due(FakeOutbox.KeptWebhook webhook, Instant now) {
        return database.outbox.deliveries.values().stream()
                .filter(each ->
                        each.delivery().webhook().equals(webhook.webhook().id()))
                .filter(each -> isDue(each.due(), now))
                .sorted(Comparator.comparing((FakeOutbox.KeptDelivery each) -> Objects.requireNonNull(each.due()))
                        .thenComparing(FakeOutbox.KeptDelivery::position));
    }

    private static boolean isDue(@Nullable Instant due, Instant now) {
        return due != null && (!due.isAfter(now) || due.isAfter(now.plus(FARTHEST)));
    }

    @Override
    public void record(WebhookDelivery tried) {
        database.transaction(() -> {
            FakeOutbox.Key key =
                    new FakeOutbox.Key(tried.webhook(), tried.event().id());
            return Optional.ofNullable(database.outbox.deliveries.get(key))
                    .filter(held -> held.delivery().state() instanceof DeliveryState.Pending)
                    .filter(held -> tried.state() instanceof DeliveryState.Delivered
                            || held.delivery().attempts() == tried.attempts() - 1)
                    .map(held -> database.outbox.deliveries.put(key, held.with(tried)));
        });
    }

    @Override
    public void end(WebhookTurn turn, int failures, Instant nextTurn) {
        database.transaction(() -> Optional.ofNullable(
                        database.outbox.webhooks.get(turn.webhook().id().toString()))
                .filter(each -> each.fence() == turn.fence())
                .map(each ->
                        database.outbox.webhooks.put(each.webhook().id().toString(), each.free(failures, nextTurn))));
    }
}
