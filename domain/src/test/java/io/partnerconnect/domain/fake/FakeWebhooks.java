package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.webhook.ReceiverAddress;
import io.partnerconnect.domain.model.webhook.Webhook;
import io.partnerconnect.domain.model.webhook.WebhookId;
import io.partnerconnect.domain.port.out.Webhooks;
import java.time.Instant;
import java.util.Optional;

/** Webhooks in memory. */
public final class FakeWebhooks implements Webhooks {
    private final FakeDatabase database;

    public FakeWebhooks(FakeDatabase database) {
        this.database = database;
    }

    @Override
    public Webhook add(Webhook webhook) {
        return database.transaction(() -> {
            String key = webhook.id().toString();
            if (database.outbox.webhooks.containsKey(key)) {
                throw new Failure.Stale("webhook");
            }
            Webhook stored = stored(webhook, webhook);
            database.outbox.webhooks.put(
                    key, new FakeOutbox.KeptWebhook(stored, database.outbox.next(), 0, Instant.MIN, 0, null));
            return stored;
        });
    }

    @Override
    public Optional<Webhook> find(WebhookId id) {
        return database.transaction(() ->
                Optional.ofNullable(database.outbox.webhooks.get(id.toString())).map(FakeOutbox.KeptWebhook::webhook));
    }

    @Override
    public Page<Webhook> list(PageRequest page) {
        return database.transaction(() -> FakePages.page(
                database.outbox.webhooks.values().stream()
                        .map(FakeOutbox.KeptWebhook::webhook)
                        .toList(),
                webhook -> webhook.id().toString(),
                page));
    }

    @Override
    public Webhook change(Webhook webhook) {
        return database.transaction(() -> {
            FakeOutbox.KeptWebhook held = held(webhook.id());
            if (held.webhook().version() != webhook.version()) {
                throw new Failure.Stale("webhook");
            }
            Webhook stored = stored(held.webhook(), webhook);
            database.outbox.webhooks.put(webhook.id().toString(), held.with(stored));
            return stored;
        });
    }

    private static Webhook stored(Webhook held, Webhook given) {
        return new Webhook(
                held.id(),
                new ReceiverAddress(held.url(), given.address().privateRanges()),
                given.events(),
                held.signingKey(),
                given.state(),
                held.registration(),
                given.version() + 1);
    }

    @Override
    public void remove(WebhookId id) {
        database.transaction(() -> {
            held(id);
            database.outbox.deliveries.keySet().removeIf(key -> key.webhook().equals(id));
            return Optional.ofNullable(database.outbox.webhooks.remove(id.toString()));
        });
    }

    private FakeOutbox.KeptWebhook held(WebhookId id) {
        FakeOutbox.KeptWebhook held = database.outbox.webhooks.get(id.toString());
        if (held == null) {
            throw new Failure.NotFound(Missing.WEBHOOK, id.toString());
        }
        return held;
    }
}
