package io.partnerconnect.domain.model.webhook;

import io.partnerconnect.domain.model.audit.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** That a receiver is told of events: where it is, which events, and by the name of which key they are signed. */
public record Webhook(
        WebhookId id,
        ReceiverAddress address,
        EventSelection events,
        SigningKeyName signingKey,
        WebhookState state,
        Registration registration,
        long version) {
    /** Who registered it, and when. */
    public record Registration(Actor by, Instant at) {}

    public WebhookUrl url() {
        return address.url();
    }

    /** The same with another state, selection and address; null leaves what is. */
    public Webhook with(
            @Nullable WebhookState changed, @Nullable EventSelection selected, @Nullable ReceiverAddress moved) {
        return new Webhook(
                id,
                moved == null ? address : moved,
                selected == null ? events : selected,
                signingKey,
                changed == null ? state : changed,
                registration,
                version);
    }
}
