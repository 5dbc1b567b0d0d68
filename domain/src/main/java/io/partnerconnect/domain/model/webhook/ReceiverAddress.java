package io.partnerconnect.domain.model.webhook;

import io.partnerconnect.domain.model.address.PrivateRanges;

/** Where a receiver is, and which private addresses its name may stand for. */
public record ReceiverAddress(WebhookUrl url, PrivateRanges privateRanges) {}
