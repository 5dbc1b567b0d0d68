package io.partnerconnect.app.rest.webhook;

import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.webhook.DeliveryState;
import io.partnerconnect.domain.model.webhook.OutboundEvent;
import io.partnerconnect.domain.model.webhook.WebhookDelivery;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An event on its way to a webhook. */
public record DeliveryResponse(
        @Schema(description = "That of the event: what the receiver gets as webhook-id")
        String id,

        @Schema(examples = "operation.failed") String eventType,
        Instant eventAt,
        @Nullable String workspace,
        @Nullable String partner,

        @Schema(description = "What the event tells besides")
        Map<String, String> facts,

        DeliveryState.Kind state,

        @Schema(description = "How often it was tried, since it began or began again")
        int attempts,

        @Schema(description = "When it is tried next; null when it has ended") @Nullable
        Instant nextAttemptAt,

        @Schema(description = "When it was delivered, or given up; null while it is pending") @Nullable
        Instant endedAt,

        @Nullable Instant lastAttemptAt,

        @Schema(description = "What the receiver answered last") @Nullable
        Integer lastStatus,

        @Schema(description = "What went wrong the last time, as a code such as http-503 or timed-out") @Nullable
        String lastError) {
    static DeliveryResponse from(WebhookDelivery delivery) {
        OutboundEvent event = delivery.event();
        Optional<WebhookDelivery.Attempt> last = Optional.ofNullable(delivery.last());
        return new DeliveryResponse(
                event.id().toString(),
                event.type().code(),
                event.at(),
                Optional.ofNullable(event.workspace()).map(WorkspaceName::value).orElse(null),
                Optional.ofNullable(event.partner()).map(PartnerKey::value).orElse(null),
                facts(event),
                delivery.state().kind(),
                delivery.attempts(),
                due(delivery.state()),
                ended(delivery.state()),
                last.map(WebhookDelivery.Attempt::at).orElse(null),
                last.flatMap(attempt -> Optional.ofNullable(attempt.status())).orElse(null),
                last.flatMap(attempt -> Optional.ofNullable(attempt.error())).orElse(null));
    }

    private static Map<String, String> facts(OutboundEvent event) {
        Map<String, String> facts = new TreeMap<>();
        event.facts().forEach((fact, value) -> facts.put(fact.field(), value));
        return facts;
    }

    private static @Nullable Instant due(DeliveryState state) {
        return switch (state) {
            case DeliveryState.Pending(Instant due) -> due;
            case DeliveryState.Delivered delivered -> null;
            case DeliveryState.Dead dead -> null;
        };
    }

    private static @Nullable Instant ended(DeliveryState state) {
        return switch (state) {
            case DeliveryState.Pending pending -> null;
            case DeliveryState.Delivered(Instant at) -> at;
            case DeliveryState.Dead(Instant at) -> at;
        };
    }
}
