package io.partnerconnect.app.rest.token;

import io.partnerconnect.app.rest.input.Fields;
import io.partnerconnect.domain.model.audit.Reason;
import io.partnerconnect.domain.model.audit.Ticket;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.token.TokenComment;
import io.partnerconnect.domain.model.token.TokenLifetime;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.in.MintToken;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A token to mint. */
public record MintTokenRequest(
        @Schema(maxLength = 160, examples = "Partner Connect", defaultValue = "Partner Connect") @Nullable
        String comment,

        @Schema(required = true, minimum = "60", maximum = "63072000", examples = "1209600") @Nullable
        Long lifetimeSeconds,

        @Schema(required = true, maxLength = 256, examples = "rotation policy") @Nullable
        String reason,

        @Schema(maxLength = 64, examples = "OPS-1234") @Nullable
        String ticket) {
    private static final TokenComment DEFAULT_COMMENT = new TokenComment("Partner Connect");

    MintToken.Command toCommand(String workspace, String applicationId) {
        Fields fields = new Fields();
        WorkspaceName name = fields.required("workspace", workspace, WorkspaceName::new);
        ApplicationId principal = fields.required("application_id", applicationId, ApplicationId::parse);
        TokenComment words = fields.optional("comment", comment, TokenComment::new);
        TokenLifetime lifetime = fields.required("lifetime_seconds", lifetimeSeconds, TokenLifetime::ofSeconds);
        fields.required("reason", reason, Reason::new);
        fields.optional("ticket", ticket, Ticket::new);
        return fields.whenValid(
                () -> new MintToken.Command(name, principal, words == null ? DEFAULT_COMMENT : words, lifetime));
    }
}
