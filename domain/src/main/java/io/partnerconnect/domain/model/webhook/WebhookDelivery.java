package io.partnerconnect.domain.model.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That an event is to get to a webhook, and how far that is. At least once: when an answer is lost it is sent again, under the same id.
 *
 * @param since when it was to be delivered first, or a person asked for it again
 * @param attempts how often it was tried since then
 * @param last the latest try; null before the first
 */
public record WebhookDelivery(
        WebhookId webhook,
        OutboundEvent event,
        Instant since,
        int attempts,
        DeliveryState state,
        @Nullable Attempt last) {
    /**
     * A try.
     *
     * @param status what was answered; null when nothing was
     * @param error what went wrong, as a code; null when nothing did
     */
    public record Attempt(
            Instant at, @Nullable Integer status, @Nullable String error) {}

    /** One that begins. */
    public static WebhookDelivery begin(WebhookId webhook, OutboundEvent event, Instant now) {
        return new WebhookDelivery(webhook, event, now, 0, new DeliveryState.Pending(now), null);
    }

    /** As it is after a try that came to this. */
    public WebhookDelivery after(ReceiverReply reply, Instant now, RetrySchedule schedule) {
        Attempt attempt = new Attempt(
                now, reply.answeredStatus().orElse(null), reply.error().orElse(null));
        return new WebhookDelivery(webhook, event, since, attempts + 1, next(reply, now, schedule), attempt);
    }

    private DeliveryState next(ReceiverReply reply, Instant now, RetrySchedule schedule) {
        if (reply.isAccepted()) {
            return new DeliveryState.Delivered(now);
        }
        if (reply.isGone() || !now.isBefore(since.plus(schedule.giveUpAfter()))) {
            return new DeliveryState.Dead(now);
        }
        return new DeliveryState.Pending(
                now.plus(schedule.after(attempts + 1, event.id(), reply.asked().orElse(null))));
    }

    /** The same from the beginning, now. */
    public WebhookDelivery again(Instant now) {
        return new WebhookDelivery(webhook, event, now, 0, new DeliveryState.Pending(now), last);
    }
}
