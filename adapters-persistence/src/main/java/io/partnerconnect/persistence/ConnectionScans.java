package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.inventory.ConnectionFilter;
import java.time.Instant;
import java.util.List;

/** By which index the connections that a filter asks for are gone through. */
final class ConnectionScans {
    private static final List<IndexOrder.Key> KEYS =
            List.of(IndexOrder.Key.text("workspace"), IndexOrder.Key.text("partner"));
    private static final IndexOrder NOW =
            new IndexOrder("connection", "pca.known_connection WHERE until IS NULL", KEYS, false);
    private static final IndexOrder THEN = new IndexOrder("connection", "pca.known_connection WHERE true", KEYS, false);

    private ConnectionScans() {}

    static Scan of(ConnectionFilter filter) {
        Scan scan = new Scan(filter.asOf() == null ? NOW : THEN);
        if (filter.workspace() != null) {
            scan.within("workspace = ?", filter.workspace().value());
        }
        if (filter.partner() != null) {
            scan.within("partner = ?", filter.partner().value());
        }
        if (filter.asOf() != null) {
            asOf(scan, filter.asOf());
        }
        if (filter.state() != null) {
            scan.passing("state = ?", filter.state());
        }
        if (filter.finding() != null) {
            scan.passing("findings @> to_jsonb(?::text)", filter.finding());
        }
        if (filter.reaches() != null) {
            scan.passing(filter.reaches() ? "reaches" : "NOT reaches");
        }
        return scan;
    }

    /** At most one row of each connection: a cursor by workspace and partner is enough. */
    private static void asOf(Scan scan, Instant then) {
        scan.within("since <= ?", then).within("coalesce(until > ?, true)", then);
    }
}
