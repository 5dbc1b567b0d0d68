package io.partnerconnect.app.rest.apikey;

import io.partnerconnect.app.rest.input.Fields;
import io.partnerconnect.app.rest.input.Parameters;
import io.partnerconnect.domain.model.access.Access;
import io.partnerconnect.domain.model.apikey.ApiKeyName;
import io.partnerconnect.domain.model.apikey.ApiKeyTerms;
import io.partnerconnect.domain.port.in.RotateApiKey;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How to rotate an API key. */
public record RotateKeyRequest(
        @Schema(
                required = true,
                description = "For how long the value before goes on; 0 when others have seen it",
                minimum = "0",
                maximum = "86400",
                examples = "3600")
        @Nullable
        Long overlapSeconds,

        @Schema(description = "A new end; the one it has stays when none is given", examples = "2027-01-31T00:00:00Z")
        @Nullable
        String expiresAt,

        @Schema(required = true, maxLength = 256) @Nullable String reason,
        @Schema(maxLength = 64) @Nullable String ticket) {
    RotateApiKey.Command toCommand(String name, Access by) {
        Fields fields = new Fields();
        ApiKeyName key = fields.required("name", name, ApiKeyName::new);
        Duration overlap = fields.required("overlap_seconds", overlapSeconds, RotateKeyRequest::overlap);
        Instant end = fields.optional("expires_at", expiresAt, Parameters::instant);
        return fields.whenValid(() -> new RotateApiKey.Command(key, overlap, end, by));
    }

    private static Duration overlap(long seconds) {
        return ApiKeyTerms.overlap(Duration.ofSeconds(seconds));
    }
}
