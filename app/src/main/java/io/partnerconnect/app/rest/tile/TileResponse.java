package io.partnerconnect.app.rest.tile;

import io.partnerconnect.app.rest.principal.PrincipalResponse;
import io.partnerconnect.domain.model.connection.ConnectionState;
import io.partnerconnect.domain.model.connection.Tile;
import io.partnerconnect.domain.model.finding.FindingKind;
import io.partnerconnect.domain.model.partner.Compute;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A partner's tile in a workspace. */
public record TileResponse(
        String workspace,
        @Schema(examples = "fivetran") String partner,
        String displayName,
        @Schema(description = "The check mark") boolean connected,
        ConnectionState state,

        @Schema(description = "Null when there is none; the first one when there are several") @Nullable
        PrincipalResponse servicePrincipal,

        TokensResponse tokens,
        @Nullable ComputeResponse compute,
        List<FindingResponse> findings,
        Instant observedAt) {
    /** Its tokens, counted. */
    public record TokensResponse(
            int active,
            int expired,
            int neverExpiring,
            @Nullable Instant nextExpiry,
            @Nullable LocalDate lastUsedOn) {}

    /** Its SQL warehouse or cluster. */
    public record ComputeResponse(Compute kind, String id, String name, String state) {}

    /** What is wrong or risky, and what to do. */
    public record FindingResponse(
            FindingKind finding,
            String detail,
            String remedy,

            @Schema(description = "What it was found by; null where the detail says it all") @Nullable
            String evidence) {}

    static TileResponse from(WorkspaceName workspace, Tile tile) {
        return new TileResponse(
                workspace.value(),
                tile.partner().key().value(),
                tile.partner().displayName(),
                tile.connected(),
                tile.state(),
                TileParts.principal(workspace, tile),
                TileParts.tokens(tile),
                TileParts.compute(tile),
                TileParts.findings(tile),
                tile.observedAt());
    }
}
