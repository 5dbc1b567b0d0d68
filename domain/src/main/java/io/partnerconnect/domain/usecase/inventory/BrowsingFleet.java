package io.partnerconnect.domain.usecase.inventory;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.inventory.Comparison;
import io.partnerconnect.domain.model.inventory.ConnectionFilter;
import io.partnerconnect.domain.model.inventory.FleetConnection;
import io.partnerconnect.domain.model.inventory.Freshness;
import io.partnerconnect.domain.model.inventory.KnownConnection;
import io.partnerconnect.domain.model.inventory.KnownToken;
import io.partnerconnect.domain.model.inventory.MatrixRow;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.token.TokenCount;
import io.partnerconnect.domain.model.token.TokenFilter;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.in.BrowseFleet;
import io.partnerconnect.domain.port.in.BrowseWorkspaces;
import io.partnerconnect.domain.port.out.FleetViews;
import java.time.InstantSource;
import java.util.List;

/** Shows what is known of the fleet. */
final class BrowsingFleet implements BrowseFleet {
    private static final int MOST_UNREAD = 100;

    private final BrowseWorkspaces workspaces;
    private final FleetViews views;
    private final InstantSource clock;

    BrowsingFleet(BrowseWorkspaces workspaces, FleetViews views, InstantSource clock) {
        this.workspaces = workspaces;
        this.views = views;
        this.clock = clock;
    }

    @Override
    public Page<KnownToken> tokens(TokenFilter filter, PageRequest page) {
        return views.tokens(filter, clock.instant(), page);
    }

    @Override
    public TokenCount count(TokenFilter filter) {
        return views.count(filter, clock.instant());
    }

    @Override
    public Page<MatrixRow> matrix(PageRequest page) {
        return views.matrix(page);
    }

    @Override
    public Comparison compare(WorkspaceName here, WorkspaceName there) {
        return Comparison.of(connectionsOf(here), connectionsOf(there));
    }

    /** A workspace has no more of them than the catalogue has partners. */
    private List<FleetConnection> connectionsOf(WorkspaceName name) {
        ConnectionFilter of = new ConnectionFilter(workspaces.get(name).name(), null, null, null, null, null);
        return views.connections(of, PageRequest.first(PageRequest.LARGEST_SIZE)).items().stream()
                .map(KnownConnection::connection)
                .toList();
    }

    @Override
    public Page<KnownConnection> connections(ConnectionFilter filter, PageRequest page) {
        if (filter.asOf() != null && filter.asOf().isAfter(clock.instant())) {
            throw new Failure.Invalid("as_of", "must not be in the future");
        }
        return views.connections(filter, page);
    }

    @Override
    public List<Freshness> unread() {
        return views.unread(MOST_UNREAD);
    }
}
