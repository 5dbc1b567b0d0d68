package io.partnerconnect.app.rest.token;

import io.partnerconnect.domain.model.inventory.KnownToken;
import io.partnerconnect.domain.model.token.ObservedToken;
import io.partnerconnect.domain.model.token.Token;
import io.partnerconnect.domain.model.token.TokenState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A token as a workspace shows it; never its value. */
public record TokenResponse(
        String workspace,

        @Schema(examples = "5684c955822ac792a51ae2aeb80190f13457bab3e2e2934c133a08b38454816c")
        String tokenId,

        @Schema(
                description =
                        "Whose it is; null when that is no service principal, or, read from the workspace, no partner's")
        @Nullable
        String applicationId,

        @Nullable String partner,
        String comment,
        Instant createdAt,
        @Nullable String createdBy,

        @Schema(description = "Null when it never expires") @Nullable
        Instant expiresAt,

        boolean neverExpires,

        @Schema(description = "A day in UTC; null means not reported, which is not the same as never used") @Nullable
        LocalDate lastUsedOn,

        List<String> scopes,
        TokenState state,
        Instant observedAt,

        @Schema(description = "The first reading of the workspace that showed it; null when just read from there")
        @Nullable
        Instant firstSeen,

        @Schema(description = "The first reading that did not show it any more; null while it is there") @Nullable
        Instant goneAt) {
    /** The token as the workspace shows it now. */
    public static TokenResponse from(ObservedToken seen) {
        return from(seen, seen.state(), null, null);
    }

    /** The token as it is known. */
    static TokenResponse from(KnownToken known, Instant now) {
        return from(
                known.seen(),
                known.stateAt(now),
                known.presence().firstSeen(),
                known.presence().goneAt());
    }

    private static TokenResponse from(
            ObservedToken seen, TokenState state, @Nullable Instant firstSeen, @Nullable Instant goneAt) {
        Token token = seen.token();
        return new TokenResponse(
                seen.workspace().value(),
                token.id().value(),
                seen.principal() == null ? null : seen.principal().toString(),
                seen.partner() == null ? null : seen.partner().value(),
                token.comment(),
                token.createdAt(),
                token.createdBy(),
                token.expiresAt(),
                token.neverExpires(),
                token.lastUsedOn(),
                token.scopes(),
                state,
                seen.observedAt(),
                firstSeen,
                goneAt);
    }
}
