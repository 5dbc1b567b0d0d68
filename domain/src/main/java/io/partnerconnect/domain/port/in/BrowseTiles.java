package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.connection.Tile;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.util.List;
import java.util.Set;

/**
 * Shows the tiles of a workspace: every partner of the catalogue, connected or not, as the workspace is now.
 * What lies outside a sight is not shown.
 */
public interface BrowseTiles {
    List<Tile> list(WorkspaceName workspace);

    /** Those of the partners that lie in sight there. */
    default List<Tile> list(Sight sight, WorkspaceName workspace) {
        return sight.partnersIn(workspace)
                .map(partners -> of(workspace, partners))
                .orElseGet(() -> list(workspace));
    }

    /** Those of some partners. One that is not in the catalogue has none. */
    List<Tile> of(WorkspaceName workspace, Set<PartnerKey> partners);

    /** Throws {@link Failure.NotFound} when the partner is not in the catalogue, or the workspace not registered. */
    Tile get(WorkspaceName workspace, PartnerKey partner);
}
