package io.partnerconnect.domain.model.webhook;

import io.partnerconnect.domain.model.failure.Failure;
import java.time.Duration;

/**
 * How webhooks are dealt with here.
 *
 * @param loopback whether receivers may be on this machine, for local use
 * @param timeout how long a receiver may take to answer
 * @param retries when what failed is tried again
 * @param kept how long what has ended is kept
 */
public record WebhookRules(boolean loopback, Duration timeout, RetrySchedule retries, Duration kept) {
    /** The address itself when it is admitted. */
    public WebhookUrl admit(WebhookUrl url) {
        if (url.isLoopback() && !loopback) {
            throw new Failure.Invalid("url", "must not be on this machine");
        }
        return url;
    }
}
