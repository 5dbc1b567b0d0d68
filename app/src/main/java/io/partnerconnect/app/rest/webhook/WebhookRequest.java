package io.partnerconnect.app.rest.webhook;

import io.partnerconnect.app.rest.input.Fields;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.webhook.EventSelection;
import io.partnerconnect.domain.model.webhook.EventType;
import io.partnerconnect.domain.model.webhook.SigningKeyName;
import io.partnerconnect.domain.model.webhook.WebhookId;
import io.partnerconnect.domain.model.webhook.WebhookUrl;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.in.RegisterWebhook;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A webhook to register. */
public record WebhookRequest(
        @Schema(
                required = true,
                description = "https, a host name, and no user, query or fragment",
                maxLength = 512,
                examples = "https://portal.example.com/hooks/partner-connect")
        @Nullable
        String url,

        @Schema(
                required = true,
                description =
                        "Of operation.succeeded, operation.failed, operation.cancelled, operation.stopped, finding.opened, finding.closed, approval.requested, approval.approved, approval.refused, approval.withdrawn, approval.glass-broken; at least one",
                examples = "[\"operation.failed\", \"operation.stopped\"]")
        @Nullable
        List<String> eventTypes,

        @Schema(description = "Only events about this workspace", maxLength = 63) @Nullable
        String workspace,

        @Schema(description = "Only events about this partner", maxLength = 50) @Nullable
        String partner,

        @Schema(
                required = true,
                description = "The name of a configured signing key",
                maxLength = 64,
                examples = "portal")
        @Nullable
        String signingKey,

        @Schema(maxLength = 256) @Nullable String reason,
        @Schema(maxLength = 64) @Nullable String ticket) {
    RegisterWebhook.Command toCommand(WebhookId id) {
        Fields fields = new Fields();
        WebhookUrl address = fields.required("url", url, WebhookUrl::new);
        Set<EventType> types = fields.required("event_types", eventTypes, WebhookRequest::types);
        WorkspaceName where = fields.optional("workspace", workspace, WorkspaceName::new);
        PartnerKey whose = fields.optional("partner", partner, PartnerKey::new);
        SigningKeyName key = fields.required("signing_key", signingKey, SigningKeyName::new);
        return fields.whenValid(
                () -> new RegisterWebhook.Command(id, address, new EventSelection(types, where, whose), key));
    }

    static Set<EventType> types(List<String> codes) {
        Set<EventType> types = codes.stream().map(EventType::of).collect(Collectors.toUnmodifiableSet());
        return new EventSelection(types, null, null).types();
    }
}
