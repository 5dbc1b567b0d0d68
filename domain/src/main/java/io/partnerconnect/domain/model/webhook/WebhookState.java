package io.partnerconnect.domain.model.webhook;

/** Whether a webhook's receiver is called. */
public enum WebhookState {
    /** It gets its events. */
    ENABLED,
    /** It gets none for the time being; they are kept for it. A receiver that answered 410 is paused by the service. */
    PAUSED
}
