package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.failure.Clash;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.Lease;
import io.partnerconnect.domain.model.operation.OperationId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who holds which operation: the columns {@code fence}, {@code held_by} and {@code held_until} of {@code pca.operation}. */
final class Leases {
    /** An amount of microseconds from now, by the clock of the database, which is the same for all replicas. */
    static final String FROM_NOW = "clock_timestamp() + ? * interval '1 microsecond'";

    private static final String FREE = "(held_until IS NULL OR held_until <= clock_timestamp())";
    private static final String TAKEN =
            "UPDATE pca.operation AS o SET held_by = ?, held_until = " + FROM_NOW + ", fence = fence + 1 ";

    /** Rows that another replica is taking at this moment are passed over: nobody waits, and none is taken twice. */
    private static final String TAKE_DUE = "WITH due AS MATERIALIZED (SELECT id FROM pca.operation WHERE due <= ? AND "
            + FREE + " ORDER BY due, id LIMIT ? FOR UPDATE SKIP LOCKED), taken AS (" + TAKEN
            + "FROM due WHERE o.id = due.id RETURNING o.id, o.fence, o.due) SELECT id, fence FROM taken ORDER BY due, id";

    private static final String TAKE_ONE =
            TAKEN + "WHERE id = ? AND ended_at IS NULL AND " + FREE + " RETURNING id, fence";
    private static final String LOCK = "SELECT FROM pca.operation WHERE id = ? FOR UPDATE";
    private static final String SEIZE = TAKEN + """
            WHERE id = ? AND ended_at IS NULL
              AND NOT EXISTS (SELECT FROM pca.operation_step AS s WHERE s.operation_id = o.id AND s.state = 'STARTED')
            RETURNING id, fence""";
    private static final String KEEP = "UPDATE pca.operation AS o SET held_until = " + FROM_NOW
            + " FROM unnest(?::uuid[], ?::bigint[]) AS kept (id, fence)"
            + " WHERE o.id = kept.id AND o.fence = kept.fence AND o.held_until IS NOT NULL";

    private Leases() {}

    static List<Lease> takeDue(Connection connection, String holder, Instant now, Duration time, int most)
            throws SQLException {
        return leases(connection, TAKE_DUE, now, most, holder, micros(time));
    }

    static Optional<Lease> take(Connection connection, OperationId operation, String holder, Duration time)
            throws SQLException {
        return leases(connection, TAKE_ONE, holder, micros(time), operation.value()).stream()
                .findFirst();
    }

    /** Two statements: the second sees a step that was begun while the first waited for the row. */
    static Optional<Lease> seize(Connection connection, OperationId operation, String holder, Duration time)
            throws SQLException {
        try (PreparedStatement lock = Parameters.prepare(connection, LOCK, operation.value())) {
            lock.execute();
        }
        return leases(connection, SEIZE, holder, micros(time), operation.value()).stream()
                .findFirst();
    }

    /** What was let go stays let go. */
    static void keep(Connection connection, Collection<Lease> leases, Duration time) throws SQLException {
        List<OperationId> operations = leases.stream().map(Lease::operation).toList();
        List<Long> fences = leases.stream().map(Lease::fence).toList();
        try (PreparedStatement update = Parameters.prepare(connection, KEEP, micros(time), operations, fences)) {
            update.executeUpdate();
        }
    }

    static long micros(Duration time) {
        return time.dividedBy(ChronoUnit.MICROS.getDuration());
    }

    static Failure.Conflict lost() {
        return new Failure.Conflict(Clash.LEASE_LOST, "The operation has ended, or another replica carries it out.");
    }

    private static List<Lease> leases(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        try (PreparedStatement update = Parameters.prepare(connection, sql, values);
                ResultSet rows = update.executeQuery()) {
            List<Lease> leases = new ArrayList<>();
            while (rows.next()) {
                leases.add(new Lease(new OperationId(rows.getObject("id", UUID.class)), rows.getLong("fence")));
            }
            return leases;
        }
    }
}
