package io.partnerconnect.app.rest.token;

import io.partnerconnect.domain.model.inventory.KnownToken;
import java.time.Instant;
import java.util.List;

/** The tokens of an id: usually one, none when no workspace ever showed it. */
public record TokenLookupResponse(List<TokenResponse> items) {
    static TokenLookupResponse of(List<KnownToken> found, Instant now) {
        return new TokenLookupResponse(
                found.stream().map(token -> TokenResponse.from(token, now)).toList());
    }
}
