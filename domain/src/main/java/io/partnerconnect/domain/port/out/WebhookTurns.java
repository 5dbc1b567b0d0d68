package io.partnerconnect.domain.port.out;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.webhook.WebhookDelivery;
import io.partnerconnect.domain.model.webhook.WebhookTurn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How events get to webhooks, as several replicas do it at once. {@link OperationJournal#advance} writes events down, with what happened.
 * Each method is one transaction; none is open while a receiver is called.
 *
 * <p>Times are by the clock of the service, leases by that of the database. What is due later than {@link #FARTHEST} from now was written
 * by a clock that was wrong, and is due.
 *
 * <p>Every method throws {@link Failure.Unavailable} when the database does not answer.
 */
public interface WebhookTurns {
    /** Nothing is put off for that long. */
    Duration FARTHEST = Duration.ofHours(2);

    /**
     * Makes a delivery of each event for each webhook it is for and that was registered when the event was written, once, the oldest
     * events first.
     *
     * @return how many events; at most {@code most}
     */
    int fanOut(Instant now, int most);

    /**
     * Takes enabled webhooks that have something due, are not given a rest, and are nobody's turn; those whose next turn was due longest
     * first. A turn ends by itself after {@code time}.
     */
    List<WebhookTurn> take(Instant now, Duration time, int most);

    /** What is due of a webhook, by when it was due and then by the order of the events, at most so many. Empty when it was paused meanwhile. */
    List<WebhookDelivery> due(WebhookTurn turn, Instant now, int most);

    /**
     * Writes down what came of a try, whosever turn it is: what was delivered was delivered. A try that failed is not written when the
     * delivery has gone on meanwhile.
     */
    void record(WebhookDelivery tried);

    /** Ends a turn; without effect when it was lost. {@code failures}: how many came to nothing by now, in a row. */
    void end(WebhookTurn turn, int failures, Instant nextTurn);
}
