package io.partnerconnect.app.rest.webhook;

import io.partnerconnect.app.rest.input.Fields;
import io.partnerconnect.domain.model.address.PrivateRanges;
import io.partnerconnect.domain.model.webhook.EventType;
import io.partnerconnect.domain.model.webhook.WebhookId;
import io.partnerconnect.domain.model.webhook.WebhookState;
import io.partnerconnect.domain.port.in.ChangeWebhook;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What to change of a webhook; what is not given stays. */
public record ChangeWebhookRequest(
        @Schema(description = "PAUSED keeps events for later; ENABLED also calls a receiver again that is given a rest")
        @Nullable
        WebhookState state,

        @Schema(description = "As when it is registered", examples = "[\"operation.failed\"]") @Nullable
        List<String> eventTypes,

        @Schema(
                description =
                        "Ranges of the organisation's own network in CIDR notation that its name may stand for an address of; none: only the public Internet. An empty list takes back what was allowed",
                maxItems = 16,
                examples = "[\"10.1.0.0/16\"]")
        @Nullable
        List<String> privateRanges,

        @Schema(maxLength = 256) @Nullable String reason,
        @Schema(maxLength = 64) @Nullable String ticket) {
    /** The version is asked for when the rest is as it should be. */
    ChangeWebhook.Command toCommand(WebhookId id, LongSupplier version) {
        Fields fields = new Fields();
        Set<EventType> types = fields.optional("event_types", eventTypes, WebhookRequest::types);
        PrivateRanges ranges = fields.optional("private_ranges", privateRanges, PrivateRanges::parse);
        return fields.whenValid(() -> new ChangeWebhook.Command(id, version.getAsLong(), state, types, ranges));
    }
}
