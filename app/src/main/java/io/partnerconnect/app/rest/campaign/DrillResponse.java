package io.partnerconnect.app.rest.campaign;

import io.partnerconnect.domain.model.campaign.Drill;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a campaign would do. */
public record DrillResponse(
        int connections,

        @Schema(description = "How many of their tokens can be used")
        int tokens,

        @Schema(description = "How many of those were used within the last 30 days, as far as the workspaces tell")
        int tokensInUse,

        @Schema(description = "What the rate limit of the busiest workspace lets it take at least")
        long atLeastSeconds,

        List<DrillWaveResponse> waves,
        List<DrillWorkspaceResponse> workspaces) {
    /** How many connections a wave has. */
    public record DrillWaveResponse(int wave, int connections) {}

    /** What was seen in one workspace. */
    public record DrillWorkspaceResponse(
            String workspace,
            int connections,
            int tokens,
            int tokensInUse,
            List<RefusedResponse> refused,

            @Schema(description = "Why it could not be read; null when it was") @Nullable
            String unread) {}

    /** A connection that would be refused. */
    public record RefusedResponse(String partner, String code) {}

    static DrillResponse from(Drill drill) {
        return new DrillResponse(
                drill.workspaces().stream().mapToInt(Drill.Seen::connections).sum(),
                drill.workspaces().stream().mapToInt(Drill.Seen::tokens).sum(),
                drill.workspaces().stream().mapToInt(Drill.Seen::inUse).sum(),
                drill.atLeast().toSeconds(),
                drill.waves().entrySet().stream()
                        .map(wave -> new DrillWaveResponse(wave.getKey(), wave.getValue()))
                        .toList(),
                drill.workspaces().stream().map(DrillResponse::from).toList());
    }

    private static DrillWorkspaceResponse from(Drill.Seen seen) {
        return new DrillWorkspaceResponse(
                seen.workspace().value(),
                seen.connections(),
                seen.tokens(),
                seen.inUse(),
                seen.refused().entrySet().stream()
                        .map(each -> new RefusedResponse(each.getKey().value(), each.getValue()))
                        .toList(),
                seen.unread());
    }
}
