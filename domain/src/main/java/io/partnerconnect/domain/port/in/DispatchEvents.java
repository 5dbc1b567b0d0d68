package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.webhook.WebhookTurn;
import java.util.List;

/**
 * Gets events to webhooks. To be called again and again, on every replica. What dies or fails on the way is done again, perhaps by another
 * replica. Every method throws {@link Failure.Unavailable} when the database does not answer.
 */
public interface DispatchEvents {
    /** Finds out for which webhooks new events are. Returns how many events there were. */
    int fanOut();

    /** Takes webhooks that have something due, at most so many. */
    List<WebhookTurn> take(int most);

    /** Delivers to one of them what is due, some at a time, until nothing is due, the receiver fails, or the turn is over. */
    void drive(WebhookTurn turn);

    /** Forgets what need not be kept any more. Returns how many events and deliveries. */
    int forget();
}
