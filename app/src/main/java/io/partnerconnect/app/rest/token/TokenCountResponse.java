package io.partnerconnect.app.rest.token;

import io.partnerconnect.domain.model.token.TokenCount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many tokens a filter admits. */
public record TokenCountResponse(
        long tokens,

        @Schema(description = "How many of them are of partners' service principals")
        long ofPartners,

        @Schema(description = "In how many workspaces") long workspaces,
        @Schema(description = "How many hold them") long holders) {
    static TokenCountResponse from(TokenCount count) {
        return new TokenCountResponse(count.tokens(), count.ofPartners(), count.workspaces(), count.holders());
    }
}
