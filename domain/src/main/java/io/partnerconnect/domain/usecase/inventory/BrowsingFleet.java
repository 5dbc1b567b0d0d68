package io.partnerconnect.domain.usecase.inventory;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.inventory.ConnectionFilter;
import io.partnerconnect.domain.model.inventory.Freshness;
import io.partnerconnect.domain.model.inventory.KnownConnection;
import io.partnerconnect.domain.model.inventory.KnownToken;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.token.TokenFilter;
import io.partnerconnect.domain.model.token.TokenId;
import io.partnerconnect.domain.port.in.BrowseFleet;
import io.partnerconnect.domain.port.out.FleetViews;
import java.time.InstantSource;
import java.util.List;

/** Shows what is known of the fleet. */
final class BrowsingFleet implements BrowseFleet {
    private static final int MOST_UNREAD = 100;

    private final FleetViews views;
    private final InstantSource clock;

    BrowsingFleet(FleetViews views, InstantSource clock) {
        this.views = views;
        this.clock = clock;
    }

    @Override
    public Page<KnownToken> tokens(TokenFilter filter, PageRequest page) {
        return views.tokens(filter, clock.instant(), page);
    }

    @Override
    public List<KnownToken> tokens(TokenId id) {
        return views.tokens(id);
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
