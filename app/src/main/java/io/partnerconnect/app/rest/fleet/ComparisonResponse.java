package io.partnerconnect.app.rest.fleet;

import io.partnerconnect.app.rest.fleet.MatrixRowResponse.CellResponse;
import io.partnerconnect.domain.model.inventory.Comparison;
import io.partnerconnect.domain.model.inventory.FleetConnection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Two workspaces, partner by partner. */
public record ComparisonResponse(List<ComparedResponse> items) {
    /** A partner in both. */
    public record ComparedResponse(
            String partner,

            @Schema(description = "The same state, reach and findings")
            boolean same,

            @Schema(description = "Null when there is nothing of it here") @Nullable
            CellResponse here,

            @Schema(description = "Null when there is nothing of it there") @Nullable
            CellResponse there) {}

    static ComparisonResponse from(Comparison comparison) {
        return new ComparisonResponse(
                comparison.lines().stream().map(ComparisonResponse::line).toList());
    }

    private static ComparedResponse line(Comparison.Line line) {
        return new ComparedResponse(line.partner().value(), line.same(), cell(line.here()), cell(line.there()));
    }

    private static @Nullable CellResponse cell(@Nullable FleetConnection connection) {
        return connection == null ? null : CellResponse.from(connection);
    }
}
