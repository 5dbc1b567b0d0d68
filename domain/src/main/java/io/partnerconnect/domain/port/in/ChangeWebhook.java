package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.address.PrivateRanges;
import io.partnerconnect.domain.model.audit.AuditDetails;
import io.partnerconnect.domain.model.webhook.EventType;
import io.partnerconnect.domain.model.webhook.Webhook;
import io.partnerconnect.domain.model.webhook.WebhookId;
import io.partnerconnect.domain.model.webhook.WebhookState;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Pauses a webhook, lets it go on, or changes for which events it is and in which private ranges its receiver may be. */
public interface ChangeWebhook extends UseCase<ChangeWebhook.Command, Webhook> {
    /** {@code version}: the one the caller read. What is null stays. */
    record Command(
            WebhookId id,
            long version,
            @Nullable WebhookState state,
            @Nullable Set<EventType> types,
            @Nullable PrivateRanges privateRanges)
            implements io.partnerconnect.domain.port.in.Command<Webhook> {
        @Override
        public AuditDetails details() {
            return AuditDetails.ofChange(privateRanges);
        }
    }
}
