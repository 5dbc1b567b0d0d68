package io.partnerconnect.app.rest.operation;

import io.partnerconnect.app.rest.input.DeliveryRequest;
import io.partnerconnect.app.rest.input.Fields;
import io.partnerconnect.domain.model.audit.Reason;
import io.partnerconnect.domain.model.audit.Ticket;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.operation.Delivery;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.token.TokenLifetime;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.in.ConnectPartner;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A partner to connect. */
public record ConnectRequest(
        @Schema(required = true, examples = "fivetran") @Nullable
        String partner,

        @Schema(required = true, minimum = "60", maximum = "63072000", examples = "7776000") @Nullable
        Long lifetimeSeconds,

        @Schema(description = "The Unity Catalog catalog the partner may use", maxLength = 255, examples = "main")
        @Nullable
        String catalog,

        @Schema(
                description = "Use a service principal of the partner's name that is there already",
                defaultValue = "false")
        @Nullable
        Boolean adopt,

        @Schema(required = true) @Nullable DeliveryRequest delivery,

        @Schema(required = true, maxLength = 256, examples = "new pipeline") @Nullable
        String reason,

        @Schema(maxLength = 64, examples = "OPS-1234") @Nullable
        String ticket) {
    ConnectPartner.Command toCommand(String workspace) {
        Fields fields = new Fields();
        WorkspaceName name = fields.required("workspace", workspace, WorkspaceName::new);
        PartnerKey key = fields.required("partner", partner, PartnerKey::new);
        TokenLifetime lifetime = fields.required("lifetime_seconds", lifetimeSeconds, TokenLifetime::ofSeconds);
        String allowed = fields.optional("catalog", catalog, ConnectPartner.Command::catalog);
        Delivery how = fields.required("delivery", delivery, DeliveryRequest::toDomain);
        fields.required("reason", reason, Reason::new);
        fields.optional("ticket", ticket, Ticket::new);
        return fields.whenValid(() -> new ConnectPartner.Command(
                new ConnectionName(name, key), lifetime, allowed, Boolean.TRUE.equals(adopt), how));
    }
}
