package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.token.TokenFilter;
import io.partnerconnect.domain.model.token.TokenState;
import java.time.Instant;
import java.util.List;

/** By which index the tokens that a filter asks for are gone through: the one that leaves the fewest others to look at. */
final class TokenScans {
    private static final String THERE = "pca.inventory_token WHERE gone_at IS NULL";
    private static final IndexOrder.Key WORKSPACE = IndexOrder.Key.text("workspace");
    private static final IndexOrder.Key ID = IndexOrder.Key.text("token_id");

    private final TokenFilter filter;
    private final Instant now;
    private final Scan scan;

    private TokenScans(TokenFilter filter, Instant now) {
        this.filter = filter;
        this.now = now;
        this.scan = new Scan(order(filter));
    }

    static Scan of(TokenFilter filter, Instant now) {
        return new TokenScans(filter, now).all();
    }

    private static IndexOrder order(TokenFilter filter) {
        if (filter.state() == TokenState.GONE) {
            return by("gone", "pca.inventory_token WHERE gone_at IS NOT NULL");
        }
        if (filter.workspace() != null) {
            return by("workspace", THERE);
        }
        if (filter.partner() != null) {
            return by("partner", THERE);
        }
        if (filter.expiresBefore() != null || filter.state() == TokenState.EXPIRED) {
            return by(
                    "expires", THERE + " AND expires_at IS NOT NULL", new IndexOrder.Key("expires_at", "timestamptz"));
        }
        if (filter.lastUsedBefore() != null) {
            return by("used", THERE + " AND last_used_on IS NOT NULL", new IndexOrder.Key("last_used_on", "date"));
        }
        if (filter.createdBefore() != null) {
            return by("created", THERE, new IndexOrder.Key("created_at", "timestamptz"));
        }
        return Boolean.TRUE.equals(filter.neverExpires())
                ? by("endless", THERE + " AND expires_at IS NULL")
                : by("all", THERE);
    }

    private static IndexOrder by(String name, String from) {
        return new IndexOrder(name, from, List.of(WORKSPACE, ID), false);
    }

    private static IndexOrder by(String name, String from, IndexOrder.Key first) {
        return new IndexOrder(name, from, List.of(first, WORKSPACE, ID), false);
    }

    private Scan all() {
        if (filter.workspace() != null) {
            scan.within("workspace = ?", filter.workspace().value());
        }
        String order = order(filter).name();
        if (filter.partner() != null) {
            condition(order.equals("partner"), "partner = ?", filter.partner().value());
        }
        if (filter.expiresBefore() != null) {
            condition(order.equals("expires"), "expires_at < ?", filter.expiresBefore());
        }
        if (filter.lastUsedBefore() != null) {
            condition(order.equals("used"), "last_used_on < ?::date", filter.lastUsedBefore());
        }
        if (filter.createdBefore() != null) {
            condition(order.equals("created"), "created_at < ?", filter.createdBefore());
        }
        if (filter.neverExpires() != null) {
            condition(order.equals("endless"), filter.neverExpires() ? "expires_at IS NULL" : "expires_at IS NOT NULL");
        }
        if (filter.livesLonger() != null) {
            condition(
                    false,
                    "coalesce(expires_at > created_at + ? * interval '1 second', true)",
                    filter.livesLonger().toSeconds());
        }
        state(order);
        return scan;
    }

    private void state(String order) {
        if (filter.state() == TokenState.EXPIRED) {
            condition(order.equals("expires"), "expires_at <= ?", now);
        } else if (filter.state() == TokenState.ACTIVE) {
            condition(false, "(expires_at IS NULL OR expires_at > ?)", now);
        }
    }

    private void condition(boolean indexed, String condition, Object... values) {
        if (indexed) {
            scan.within(condition, values);
        } else {
            scan.passing(condition, values);
        }
    }
}
