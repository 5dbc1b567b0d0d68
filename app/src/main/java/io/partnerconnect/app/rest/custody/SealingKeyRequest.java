package io.partnerconnect.app.rest.custody;

import com.fasterxml.jackson.databind.JsonNode;
import io.partnerconnect.app.rest.input.Fields;
import io.partnerconnect.domain.model.audit.Reason;
import io.partnerconnect.domain.model.audit.Ticket;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.operation.Delivery;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.in.BrowseSealingKeys;
import io.partnerconnect.domain.port.in.RegisterSealingKey;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A public key to register. */
public record SealingKeyRequest(
        @Schema(
                required = true,
                implementation = Object.class,
                description = "A public key as a JWK: RSA of 2048 to 8192 bits, or EC on P-256, P-384 or P-521")
        @Nullable
        JsonNode publicKey,

        @Schema(required = true, maxLength = 256, examples = "key of the pipeline team") @Nullable
        String reason,

        @Schema(maxLength = 64, examples = "OPS-1234") @Nullable
        String ticket) {
    RegisterSealingKey.Command toCommand(String workspace, String partner, BrowseSealingKeys keys) {
        Fields fields = new Fields();
        WorkspaceName name = fields.required("workspace", workspace, WorkspaceName::new);
        PartnerKey key = fields.required("partner", partner, PartnerKey::new);
        Delivery.Recipient recipient =
                fields.required("public_key", publicKey, jwk -> keys.accept(new Delivery.SealingKey(jwk.toString())));
        fields.required("reason", reason, Reason::new);
        fields.optional("ticket", ticket, Ticket::new);
        return fields.whenValid(() -> new RegisterSealingKey.Command(new ConnectionName(name, key), recipient));
    }
}
