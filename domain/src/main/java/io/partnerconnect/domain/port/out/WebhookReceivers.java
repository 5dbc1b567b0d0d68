package io.partnerconnect.domain.port.out;

import io.partnerconnect.domain.model.webhook.ReceiverAddress;
import io.partnerconnect.domain.model.webhook.ReceiverReply;
import io.partnerconnect.domain.model.webhook.SignedMessage;
import java.time.Duration;

/**
 * The other side of webhooks. Only addresses that are allowed are connected to, those a name stands for at that moment; redirects are not
 * followed, and no more than 4 KiB are read of an answer.
 */
public interface WebhookReceivers {
    /** Sends a message once. Whatever happens is a reply, within {@code timeout} or little more. */
    ReceiverReply post(ReceiverAddress address, SignedMessage message, Duration timeout);
}
