package io.partnerconnect.app.rest.webhook;

import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.webhook.EventType;
import io.partnerconnect.domain.model.webhook.Webhook;
import io.partnerconnect.domain.model.webhook.WebhookState;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A webhook. */
public record WebhookResponse(
        String id,
        String url,

        @Schema(
                description =
                        "Ranges of private addresses that its name may stand for an address of; else it is not connected to",
                examples = "[\"10.1.0.0/16\"]")
        List<String> privateRanges,

        List<String> eventTypes,
        @Nullable String workspace,
        @Nullable String partner,

        @Schema(description = "The name of the key, never the key")
        String signingKey,

        @Schema(description = "PAUSED also when the receiver answered 410")
        WebhookState state,

        String createdBy,
        Instant createdAt) {
    static WebhookResponse from(Webhook webhook) {
        return new WebhookResponse(
                webhook.id().toString(),
                webhook.url().value(),
                webhook.address().privateRanges().texts(),
                webhook.events().types().stream().map(EventType::code).sorted().toList(),
                Optional.ofNullable(webhook.events().workspace())
                        .map(WorkspaceName::value)
                        .orElse(null),
                Optional.ofNullable(webhook.events().partner())
                        .map(PartnerKey::value)
                        .orElse(null),
                webhook.signingKey().value(),
                webhook.state(),
                webhook.registration().by().name(),
                webhook.registration().at());
    }
}
