package io.partnerconnect.domain.model.inventory;

import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.connection.Tile;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.workspace.TokenSettings;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A tile, and what else is seen that findings are found by.
 *
 * @param sharing other partners of the catalogue whose service principals would have the same name
 * @param settings null when they could not be seen
 * @param lastUseReported whether the workspace tells of any of its tokens when it was last used
 * @param permissions of each of its service principals; none where they could not be seen
 */
public record Circumstances(
        ConnectionName name,
        Tile tile,
        Set<PartnerKey> sharing,
        @Nullable TokenSettings settings,
        boolean lastUseReported,
        Map<ApplicationId, Allowed> permissions) {
    public Circumstances {
        sharing = Set.copyOf(sharing);
        permissions = Map.copyOf(permissions);
    }
}
