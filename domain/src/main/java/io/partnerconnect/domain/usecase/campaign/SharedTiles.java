package io.partnerconnect.domain.usecase.campaign;

import io.partnerconnect.domain.model.connection.Tile;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.in.BrowseTiles;
import io.partnerconnect.domain.usecase.Gathering;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tiles, where the items a campaign begins in one workspace at the same time share a look at it. */
final class SharedTiles implements BrowseTiles {
    private final BrowseTiles tiles;
    private final Gathering<WorkspaceName, PartnerKey, Tile> looks = new Gathering<>(this::look);

    SharedTiles(BrowseTiles tiles) {
        this.tiles = tiles;
    }

    @Override
    public List<Tile> list(WorkspaceName workspace) {
        return tiles.list(workspace);
    }

    @Override
    public List<Tile> of(WorkspaceName workspace, Set<PartnerKey> partners) {
        return tiles.of(workspace, partners);
    }

    @Override
    public Tile get(WorkspaceName workspace, PartnerKey partner) {
        return looks.ask(workspace, partner).orElseThrow(() -> new Failure.NotFound(Missing.PARTNER, partner.value()));
    }

    private Map<PartnerKey, Tile> look(WorkspaceName workspace, Set<PartnerKey> partners) {
        return tiles.of(workspace, partners).stream()
                .collect(Collectors.toMap(tile -> tile.partner().key(), Function.identity()));
    }
}
