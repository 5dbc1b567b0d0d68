package io.partnerconnect.app.rest.fleet;

import io.partnerconnect.domain.model.finding.FindingKind;
import io.partnerconnect.domain.model.finding.Hygiene;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How well kept connections and accounts are. */
public record HygieneResponse(
        @Schema(description = "Null when it is about all") @Nullable
        String workspace,

        @Schema(description = "Null when it is about all") @Nullable
        String partner,

        @Schema(
                description =
                        "100 less the points of open findings that nobody acknowledged, 0 at least; of several connections and accounts the average, rounded down")
        int score,

        int connections,

        @Schema(description = "How many accounts with partners; none where it is about a workspace")
        int accounts,

        @Schema(description = "By which kinds of findings points are lost, most first")
        List<LostResponse> lost) {
    /** How many findings of a kind there are, and what they are worth together. */
    public record LostResponse(FindingKind finding, int findings, int points) {}

    static HygieneResponse from(Hygiene hygiene) {
        return new HygieneResponse(
                hygiene.workspace() == null ? null : hygiene.workspace().value(),
                hygiene.partner() == null ? null : hygiene.partner().value(),
                hygiene.score(),
                hygiene.connections(),
                hygiene.accounts(),
                hygiene.lost().stream()
                        .map(lost -> new LostResponse(lost.kind(), lost.findings(), lost.points()))
                        .toList());
    }
}
