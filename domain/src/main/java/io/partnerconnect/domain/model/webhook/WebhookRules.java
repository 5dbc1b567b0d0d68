package io.partnerconnect.domain.model.webhook;

import io.partnerconnect.domain.model.address.AddressRules;
import java.time.Duration;

/**
 * How webhooks are dealt with here.
 *
 * @param addresses where receivers may be
 * @param timeout how long a receiver may take to answer
 * @param retries when what failed is tried again
 * @param kept how long what has ended is kept
 */
public record WebhookRules(AddressRules addresses, Duration timeout, RetrySchedule retries, Duration kept) {}
