package io.partnerconnect.app.rest.operation;

import io.partnerconnect.app.rest.input.DeliveryRequest;
import io.partnerconnect.app.rest.input.Fields;
import io.partnerconnect.domain.model.audit.Reason;
import io.partnerconnect.domain.model.audit.Ticket;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.operation.Delivery;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.rotation.RotationCause;
import io.partnerconnect.domain.model.secret.SecretId;
import io.partnerconnect.domain.model.secret.SecretLifetime;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.in.RotateSecret;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An OAuth secret to replace. */
public record RotateSecretRequest(
        @Schema(description = "Which OAuth secret; may be left out when the connection has just one") @Nullable
        String secretId,

        @Schema(
                description = "As long as the old one's, when left out; never longer, to within five minutes",
                minimum = "3600",
                maximum = "63072000")
        @Nullable
        Long lifetimeSeconds,

        @Schema(required = true, description = "COMPROMISED deletes the old OAuth secret first") @Nullable
        RotationCause cause,

        @Schema(required = true) @Nullable DeliveryRequest delivery,

        @Schema(required = true, maxLength = 256, examples = "yearly rotation") @Nullable
        String reason,

        @Schema(maxLength = 64, examples = "OPS-1234") @Nullable
        String ticket) {
    RotateSecret.Command toCommand(String workspace, String partner) {
        Fields fields = new Fields();
        WorkspaceName name = fields.required("workspace", workspace, WorkspaceName::new);
        PartnerKey key = fields.required("partner", partner, PartnerKey::new);
        SecretId old = fields.optional("secret_id", secretId, SecretId::new);
        SecretLifetime lifetime = fields.optional("lifetime_seconds", lifetimeSeconds, SecretLifetime::ofSeconds);
        RotationCause why = fields.required("cause", cause, given -> given);
        Delivery how = fields.required("delivery", delivery, DeliveryRequest::toDomain);
        fields.required("reason", reason, Reason::new);
        fields.optional("ticket", ticket, Ticket::new);
        return fields.whenValid(() -> new RotateSecret.Command(new ConnectionName(name, key), old, lifetime, why, how));
    }
}
