package io.partnerconnect.domain.model.webhook;

/**
 * A replica's turn at delivering to a webhook: nobody else does meanwhile.
 *
 * @param fence of the turn; grows each time one is taken
 * @param failures how many turns before it came to nothing, in a row
 */
public record WebhookTurn(Webhook webhook, long fence, int failures) {}
