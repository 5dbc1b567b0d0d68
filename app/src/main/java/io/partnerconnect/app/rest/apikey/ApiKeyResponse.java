package io.partnerconnect.app.rest.apikey;

import io.partnerconnect.domain.model.access.Grant;
import io.partnerconnect.domain.model.apikey.ApiKey;
import io.partnerconnect.domain.model.apikey.ApiKeyState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An API key, without its value. */
public record ApiKeyResponse(
        String name,

        @Schema(description = "What it allows, as role or role@scope")
        List<String> grants,

        ApiKeyState state,
        Instant expiresAt,

        @Schema(description = "About when somebody came in with it last; null when nobody has") @Nullable
        Instant lastUsedAt,

        @Schema(description = "Until when the value before the last rotation goes on; null when it does not") @Nullable
        Instant previousValueUntil,

        String createdBy,
        Instant createdAt,
        @Nullable String revokedBy,
        @Nullable Instant revokedAt) {
    static ApiKeyResponse from(ApiKey key, Instant now) {
        Optional<ApiKey.Revocation> revocation = Optional.ofNullable(key.revocation());
        return new ApiKeyResponse(
                key.name().value(),
                key.grants().stream().map(Grant::text).sorted().toList(),
                key.state(now),
                key.expiresAt(),
                key.lastUsedAt(),
                Optional.ofNullable(key.values().outgoing())
                        .map(ApiKey.Outgoing::until)
                        .filter(now::isBefore)
                        .orElse(null),
                key.creation().by().name(),
                key.creation().at(),
                revocation.map(end -> end.by().name()).orElse(null),
                revocation.map(ApiKey.Revocation::at).orElse(null));
    }
}
