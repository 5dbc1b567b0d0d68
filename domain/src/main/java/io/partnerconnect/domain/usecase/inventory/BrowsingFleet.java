package io.partnerconnect.domain.usecase.inventory;

import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
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
import java.time.Instant;
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
    public Page<KnownToken> tokens(Sight sight, TokenFilter filter, PageRequest page) {
        return views.tokens(sight, filter, clock.instant(), page);
    }

    @Override
    public TokenCount count(Sight sight, TokenFilter filter) {
        return views.count(sight, filter, clock.instant());
    }

    @Override
    public Page<MatrixRow> matrix(Sight sight, PageRequest page) {
        return views.matrix(sight, page);
    }

    @Override
    public Comparison compare(Sight sight, WorkspaceName here, WorkspaceName there) {
        return Comparison.of(connectionsOf(sight, seen(sight, here)), connectionsOf(sight, seen(sight, there)));
    }

    /** Whether it is registered must not show where it is not seen. */
    private static WorkspaceName seen(Sight sight, WorkspaceName name) {
        if (!sight.shows(name)) {
            throw new Failure.NotFound(Missing.WORKSPACE, name.value());
        }
        return name;
    }

    /** A workspace has no more of them than the catalogue has partners. */
    private List<FleetConnection> connectionsOf(Sight sight, WorkspaceName name) {
        ConnectionFilter of = new ConnectionFilter(workspaces.get(name).name(), null, null, null, null, null);
        return views.connections(sight, of, PageRequest.first(PageRequest.LARGEST_SIZE)).items().stream()
                .map(KnownConnection::connection)
                .toList();
    }

    @Override
    public Page<KnownConnection> connections(Sight sight, ConnectionFilter filter, PageRequest page) {
        if (filter.asOf() != null && filter.asOf().isAfter(clock.instant())) {
            throw new Failure.Invalid("as_of", "must not be in the future");
        }
        return views.connections(sight, filter, page);
    }

    @Override
    public List<Freshness> unread(Sight sight) {
        Instant now = clock.instant();
        return views.unread(sight, MOST_UNREAD).stream()
                .map(each -> each.dueNotBefore(now))
                .toList();
    }
}
