package io.partnerconnect.app.rest.token;

import io.partnerconnect.app.rest.input.Paged;
import io.partnerconnect.domain.model.token.FleetPage;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of the fleet's tokens. */
public record FleetTokensResponse(
        List<TokenResponse> items,
        @Nullable String nextPageToken,

        @Schema(description = "Workspaces whose tokens are missing from this page because they could not be read")
        List<UnreadResponse> unread)
        implements Paged {
    /** A workspace that could not be read, and why. */
    public record UnreadResponse(String workspace, String code, String detail) {}

    static FleetTokensResponse from(FleetPage fleet) {
        return new FleetTokensResponse(
                fleet.page().items().stream().map(TokenResponse::from).toList(),
                fleet.page().next() == null ? null : fleet.page().next().value(),
                fleet.unread().stream().map(FleetTokensResponse::unread).toList());
    }

    private static UnreadResponse unread(FleetPage.Unread unread) {
        return new UnreadResponse(
                unread.workspace().value(),
                unread.failure().code(),
                String.valueOf(unread.failure().getMessage()));
    }
}
