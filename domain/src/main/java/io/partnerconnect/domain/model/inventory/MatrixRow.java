package io.partnerconnect.domain.model.inventory;

import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A workspace with all its connections.
 *
 * @param observedAt null when it was never read
 */
public record MatrixRow(WorkspaceName workspace, @Nullable Instant observedAt, List<FleetConnection> connections) {
    public MatrixRow {
        connections = List.copyOf(connections);
    }
}
