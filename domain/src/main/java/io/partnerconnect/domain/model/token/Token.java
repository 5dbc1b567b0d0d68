package io.partnerconnect.domain.model.token;

import io.partnerconnect.domain.model.principal.ScimId;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A personal access token as a workspace shows it; never its value.
 *
 * @param owner the SCIM id of who holds it; null when the workspace does not say
 * @param createdBy who asked for it, as the workspace names him; null when it does not say
 * @param expiresAt null when it never expires
 * @param lastUsedOn a day in UTC; null means not reported, which is not the same as never used
 * @param scopes empty when the workspace reports none
 */
public record Token(
        TokenId id,
        @Nullable ScimId owner,
        String comment,
        Instant createdAt,
        @Nullable String createdBy,
        @Nullable Instant expiresAt,
        @Nullable LocalDate lastUsedOn,
        List<String> scopes) {
    public Token {
        scopes = List.copyOf(scopes);
    }

    public boolean neverExpires() {
        return expiresAt == null;
    }

    /** A workspace goes on listing a token that has expired. */
    public TokenState stateAt(Instant now) {
        return expiresAt != null && !expiresAt.isAfter(now) ? TokenState.EXPIRED : TokenState.ACTIVE;
    }

    public boolean belongsTo(ServicePrincipal principal) {
        return principal.id().equals(owner);
    }
}
