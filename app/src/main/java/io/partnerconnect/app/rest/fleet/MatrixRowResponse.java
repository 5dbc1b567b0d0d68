package io.partnerconnect.app.rest.fleet;

import io.partnerconnect.domain.model.connection.ConnectionState;
import io.partnerconnect.domain.model.finding.FindingKind;
import io.partnerconnect.domain.model.inventory.FleetConnection;
import io.partnerconnect.domain.model.inventory.MatrixRow;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A workspace with what there is of each partner; a partner that is not named has nothing there. */
public record MatrixRowResponse(
        String workspace,

        @Schema(description = "Null when it was never read") @Nullable
        Instant observedAt,

        List<CellResponse> partners) {
    /** A partner in a workspace. */
    public record CellResponse(
            String partner, ConnectionState state, boolean connected, boolean reaches, Set<FindingKind> findings) {
        static CellResponse from(FleetConnection connection) {
            return new CellResponse(
                    connection.name().partner().value(),
                    connection.state(),
                    connection.connected(),
                    connection.reaches(),
                    connection.findings());
        }
    }

    static MatrixRowResponse from(MatrixRow row) {
        return new MatrixRowResponse(
                row.workspace().value(),
                row.observedAt(),
                row.connections().stream().map(CellResponse::from).toList());
    }
}
