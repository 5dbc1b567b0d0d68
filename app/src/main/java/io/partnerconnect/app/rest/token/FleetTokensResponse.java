package io.partnerconnect.app.rest.token;

import io.partnerconnect.app.rest.input.Paged;
import io.partnerconnect.domain.model.inventory.Freshness;
import io.partnerconnect.domain.model.inventory.KnownToken;
import io.partnerconnect.domain.model.page.Page;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of the fleet's tokens. */
public record FleetTokensResponse(
        List<TokenResponse> items,
        @Nullable String nextPageToken,

        @Schema(
                description =
                        "Workspaces whose tokens are old or missing because they could not be read; the first hundred")
        List<UnreadResponse> unread)
        implements Paged {
    /** A workspace that could not be read, and why. */
    public record UnreadResponse(String workspace, String code, String detail) {}

    static FleetTokensResponse from(Page<KnownToken> page, List<Freshness> unread, Instant now) {
        return new FleetTokensResponse(
                page.items().stream()
                        .map(token -> TokenResponse.from(token, now))
                        .toList(),
                page.next() == null ? null : page.next().value(),
                unread.stream().map(FleetTokensResponse::unread).toList());
    }

    private static UnreadResponse unread(Freshness unread) {
        Freshness.Stale stale = unread.stale();
        return new UnreadResponse(
                unread.workspace().value(),
                stale == null ? "not-read-yet" : stale.code(),
                unread.observedAt() == null
                        ? "It was never read."
                        : "What is shown of it is of " + unread.observedAt() + ".");
    }
}
