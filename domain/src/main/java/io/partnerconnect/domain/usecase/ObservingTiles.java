package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.connection.Tile;
import io.partnerconnect.domain.model.partner.Partner;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.in.BrowseCatalogue;
import io.partnerconnect.domain.port.in.BrowseTiles;
import io.partnerconnect.domain.port.in.BrowseWorkspaces;
import io.partnerconnect.domain.port.out.Operations;
import io.partnerconnect.domain.port.out.RecordedConnections;
import java.util.List;
import java.util.Set;

/** Shows the tiles of a workspace, read in four calls however many partners there are. */
final class ObservingTiles implements BrowseTiles {
    private final BrowseWorkspaces workspaces;
    private final BrowseCatalogue partners;
    private final RecordedConnections records;
    private final Operations operations;
    private final TileReader reader;

    ObservingTiles(
            BrowseWorkspaces workspaces,
            BrowseCatalogue partners,
            RecordedConnections records,
            Operations operations,
            TileReader reader) {
        this.workspaces = workspaces;
        this.partners = partners;
        this.records = records;
        this.operations = operations;
        this.reader = reader;
    }

    @Override
    public List<Tile> list(WorkspaceName name) {
        Workspace workspace = workspaces.get(name);
        return reader.read(workspace, partners.catalogue().partners().values(), kept(name));
    }

    @Override
    public List<Tile> of(WorkspaceName name, Set<PartnerKey> keys) {
        Workspace workspace = workspaces.get(name);
        List<Partner> some = partners.catalogue().partners().values().stream()
                .filter(partner -> keys.contains(partner.key()))
                .toList();
        return reader.read(workspace, some, kept(name));
    }

    @Override
    public Tile get(WorkspaceName name, PartnerKey key) {
        Workspace workspace = workspaces.get(name);
        Partner partner = partners.catalogue().get(key);
        return reader.read(workspace, List.of(partner), kept(name)).getFirst();
    }

    private Tiles.Kept kept(WorkspaceName name) {
        return new Tiles.Kept(records.of(name), operations.cutOversIn(name));
    }
}
