package io.partnerconnect.domain.port.out;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.webhook.Webhook;
import io.partnerconnect.domain.model.webhook.WebhookId;
import java.util.Optional;

/**
 * The registered webhooks. Each method is one transaction.
 *
 * <p>Every method throws {@link Failure.Unavailable} when the database does not answer; then nothing was done.
 */
public interface Webhooks {
    /**
     * Registers a webhook. From now on events that are written down are for it, none from before.
     *
     * @return the webhook as stored, with version 1
     * @throws Failure.Stale one of that id is registered; so a second call
     */
    Webhook add(Webhook webhook);

    Optional<Webhook> find(WebhookId id);

    /** The webhooks, oldest first. */
    Page<Webhook> list(PageRequest page);

    /**
     * Replaces state and selection, if the webhook is still at the version given, and lets a receiver that was given a rest be called
     * again.
     *
     * @return the webhook as stored, with the next version
     * @throws Failure.NotFound it is not registered
     * @throws Failure.Stale it was changed since; nothing was done
     */
    Webhook change(Webhook webhook);

    /**
     * Removes a webhook and its deliveries, also those that are still to be made.
     *
     * @throws Failure.NotFound it is not registered; so a second call
     */
    void remove(WebhookId id);
}
