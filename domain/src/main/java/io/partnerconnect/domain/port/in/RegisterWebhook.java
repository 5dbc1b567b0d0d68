package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.audit.AuditDetails;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.webhook.EventSelection;
import io.partnerconnect.domain.model.webhook.ReceiverAddress;
import io.partnerconnect.domain.model.webhook.SigningKeyName;
import io.partnerconnect.domain.model.webhook.Webhook;
import io.partnerconnect.domain.model.webhook.WebhookId;

/**
 * Registers a webhook, when its receiver answers a signed challenge with the challenge within five seconds. Otherwise nothing is
 * registered, and {@link Failure.Invalid} says what was seen.
 */
public interface RegisterWebhook extends UseCase<RegisterWebhook.Command, Webhook> {
    /** The id is the caller's to make. */
    record Command(WebhookId id, ReceiverAddress address, EventSelection events, SigningKeyName signingKey)
            implements io.partnerconnect.domain.port.in.Command<Webhook> {
        @Override
        public AuditDetails details() {
            return AuditDetails.of(address.privateRanges());
        }
    }
}
