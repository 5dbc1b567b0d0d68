package io.partnerconnect.app.rest.operation;

import io.partnerconnect.app.rest.input.AdoptionFields;
import io.partnerconnect.app.rest.input.DeliveryRequest;
import io.partnerconnect.app.rest.input.Fields;
import io.partnerconnect.domain.model.audit.Reason;
import io.partnerconnect.domain.model.audit.Ticket;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.operation.Delivery;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.rotation.AdoptionTerms;
import io.partnerconnect.domain.model.rotation.DeadlinePolicy;
import io.partnerconnect.domain.model.rotation.RotationCause;
import io.partnerconnect.domain.model.token.TokenId;
import io.partnerconnect.domain.model.token.TokenLifetime;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.in.RotateToken;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A token to replace. */
public record RotateRequest(
        @Schema(description = "Which token; may be left out when the connection has just one") @Nullable
        String tokenId,

        @Schema(
                description = "As long as the old one's, when left out; never longer",
                minimum = "60",
                maximum = "63072000")
        @Nullable
        Long lifetimeSeconds,

        @Schema(required = true, description = "COMPROMISED revokes the old token first") @Nullable
        RotationCause cause,

        @Schema(
                description = "How long both live after the hand-over; left out: until the partner has switched",
                minimum = "3600",
                maximum = "7776000",
                examples = "604800")
        @Nullable
        Long overlapSeconds,

        @Schema(
                description = "What happens when the overlap is over and the partner has not switched",
                defaultValue = "HOLD")
        @Nullable
        DeadlinePolicy onDeadline,

        @Schema(
                description = "For how many whole days (UTC) the old token must not have been used",
                minimum = "2",
                maximum = "90",
                defaultValue = "2")
        @Nullable
        Integer quietDays,

        @Schema(required = true) @Nullable DeliveryRequest delivery,

        @Schema(required = true, maxLength = 256, examples = "quarterly rotation") @Nullable
        String reason,

        @Schema(maxLength = 64, examples = "OPS-1234") @Nullable
        String ticket) {
    RotateToken.Command toCommand(String workspace, String partner) {
        Fields fields = new Fields();
        WorkspaceName name = fields.required("workspace", workspace, WorkspaceName::new);
        PartnerKey key = fields.required("partner", partner, PartnerKey::new);
        TokenId old = fields.optional("token_id", tokenId, TokenId::new);
        TokenLifetime lifetime = fields.optional("lifetime_seconds", lifetimeSeconds, TokenLifetime::ofSeconds);
        RotationCause why = fields.required("cause", cause, given -> given);
        AdoptionTerms terms = AdoptionFields.read(fields, overlapSeconds, onDeadline, quietDays);
        Delivery how = fields.required("delivery", delivery, DeliveryRequest::toDomain);
        fields.required("reason", reason, Reason::new);
        fields.optional("ticket", ticket, Ticket::new);
        return fields.whenValid(
                () -> new RotateToken.Command(new ConnectionName(name, key), old, lifetime, why, terms, how));
    }
}
