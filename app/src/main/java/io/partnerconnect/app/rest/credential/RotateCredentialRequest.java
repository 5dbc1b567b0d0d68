package io.partnerconnect.app.rest.credential;

import io.partnerconnect.app.rest.input.Fields;
import io.partnerconnect.domain.model.token.TokenLifetime;
import io.partnerconnect.domain.model.workspace.CredentialName;
import io.partnerconnect.domain.port.in.RotateCredential;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How to rotate a credential of the service. */
public record RotateCredentialRequest(
        @Schema(
                required = true,
                description = "How long the new one is to live; an OAuth secret at least one hour",
                minimum = "60",
                maximum = "63072000",
                examples = "7776000")
        @Nullable
        Long lifetimeSeconds,

        @Schema(required = true, maxLength = 256, examples = "every quarter") @Nullable
        String reason,

        @Schema(maxLength = 64, examples = "OPS-1234") @Nullable
        String ticket) {
    RotateCredential.Command toCommand(String name) {
        Fields fields = new Fields();
        CredentialName which = fields.required("name", name, CredentialName::new);
        TokenLifetime lifetime = fields.required("lifetime_seconds", lifetimeSeconds, TokenLifetime::ofSeconds);
        return fields.whenValid(() -> new RotateCredential.Command(which, lifetime));
    }
}
