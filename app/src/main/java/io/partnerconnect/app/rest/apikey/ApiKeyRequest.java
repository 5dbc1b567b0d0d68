package io.partnerconnect.app.rest.apikey;

import io.partnerconnect.domain.model.access.Access;
import io.partnerconnect.domain.port.in.CreateApiKey;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An API key to make. */
public record ApiKeyRequest(
        @Schema(
                required = true,
                description = "What the audit calls who comes in with it; never given twice",
                maxLength = 63,
                examples = "portal")
        @Nullable
        String name,

        @Schema(
                required = true,
                description = "What it allows, as role or role@scope; 1 to 50, none beyond what the caller has",
                examples = "[\"viewer\", \"operator@workspace:prod-eu;partner:fivetran\"]")
        @Nullable
        List<String> grants,

        @Schema(required = true, description = "When it ends", examples = "2027-01-31T00:00:00Z") @Nullable
        String expiresAt,

        @Schema(required = true, maxLength = 256) @Nullable String reason,
        @Schema(maxLength = 64) @Nullable String ticket,

        @Schema(
                description =
                        "Do it without the approval it needs, if it has none: told to receivers, and to be reviewed by another person. Give a ticket",
                defaultValue = "false")
        @Nullable
        Boolean breakGlass) {
    CreateApiKey.Command toCommand(Access by) {
        return new ApiKeyTermsRequest(name, grants, expiresAt).toCommand(by);
    }
}
