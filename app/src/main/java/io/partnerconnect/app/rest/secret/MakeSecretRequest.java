package io.partnerconnect.app.rest.secret;

import io.partnerconnect.app.rest.input.Fields;
import io.partnerconnect.domain.model.audit.Reason;
import io.partnerconnect.domain.model.audit.Ticket;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.secret.SecretLifetime;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.in.MakeSecret;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An OAuth secret to make. */
public record MakeSecretRequest(
        @Schema(
                required = true,
                minimum = "3600",
                maximum = "63072000",
                examples = "7776000",
                description =
                        "At the most: it is made up to ten minutes shorter, and by that is found when an answer is lost")
        @Nullable
        Long lifetimeSeconds,

        @Schema(required = true, maxLength = 256, examples = "the partner moves to OAuth") @Nullable
        String reason,

        @Schema(maxLength = 64, examples = "OPS-1234") @Nullable
        String ticket) {
    MakeSecret.Command toCommand(String workspace, String applicationId) {
        Fields fields = new Fields();
        WorkspaceName name = fields.required("workspace", workspace, WorkspaceName::new);
        ApplicationId principal = fields.required("application_id", applicationId, ApplicationId::parse);
        SecretLifetime lifetime = fields.required("lifetime_seconds", lifetimeSeconds, SecretLifetime::ofSeconds);
        fields.required("reason", reason, Reason::new);
        fields.optional("ticket", ticket, Ticket::new);
        return fields.whenValid(() -> new MakeSecret.Command(name, principal, lifetime));
    }
}
