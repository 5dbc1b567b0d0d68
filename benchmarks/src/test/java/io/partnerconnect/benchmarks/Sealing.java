package io.partnerconnect.benchmarks;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** What the service that runs meanwhile has sealed, as the database tells it. */
record Sealing(Superuser superuser) {
    private static final String UNSEALED = """
            SELECT count(*) FROM audit.event AS e
            WHERE e.xid >= (SELECT swept_until FROM audit.head ORDER BY number DESC LIMIT 1)
                AND NOT EXISTS (SELECT FROM audit.leaf AS l WHERE l.event_id = e.event_id)""";
    private static final String PLACES = "SELECT coalesce(max(size), 0) FROM audit.checkpoint";

    long unsealed() throws SQLException {
        return superuser.number(UNSEALED);
    }

    long places() throws SQLException {
        return superuser.number(PLACES);
    }

    /** Waits until every event has its place and a checkpoint covers it; returns how long that was, in seconds. */
    double await(Duration most) throws SQLException, InterruptedException {
        long start = System.nanoTime();
        while (unsealed() > 0 || superuser.number("SELECT count(*) FROM audit.leaf") > places()) {
            if (System.nanoTime() - start > most.toNanos()) {
                throw new IllegalStateException("events are not sealed: " + unsealed());
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return (System.nanoTime() - start) / 1e9;
    }
}
