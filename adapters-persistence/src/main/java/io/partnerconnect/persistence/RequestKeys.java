package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.audit.Admission;
import io.partnerconnect.domain.model.audit.AuditOutcome;
import io.partnerconnect.domain.model.audit.AuditedOperation;
import io.partnerconnect.domain.model.failure.Clash;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.operation.RequestKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The request keys in {@code pca.request_key}. */
final class RequestKeys {
    static final Duration LIFETIME = Duration.ofDays(7);

    /**
     * Claims a key that is new, has expired, or whose operation failed. Of two at once the second waits for the first to commit and then
     * sees its row, which is neither.
     */
    static final String CLAIM = """
            INSERT INTO pca.request_key AS held (caller, key, fingerprint, operation_id, expires_at)
            VALUES (?, ?, ?, ?::uuid, ?::timestamptz)
            ON CONFLICT ON CONSTRAINT request_key_pkey DO UPDATE
            SET fingerprint = excluded.fingerprint, operation_id = excluded.operation_id, expires_at = excluded.expires_at
            WHERE held.expires_at <= ?::timestamptz
               OR held.fingerprint = excluded.fingerprint AND EXISTS (
                   SELECT FROM audit.conclusion c WHERE c.operation_id = held.operation_id AND c.outcome = 'FAILED')
            RETURNING 1""";

    private static final String HELD =
            "SELECT fingerprint, operation_id FROM pca.request_key WHERE caller = ? AND key = ? AND expires_at > ?";
    private static final String PURGE = "DELETE FROM pca.request_key WHERE expires_at <= ?";

    private RequestKeys() {}

    private record Held(String fingerprint, OperationId operation) {}

    /**
     * What became of the operation that holds the key.
     *
     * @return empty when the key can be claimed by now
     */
    static Optional<Admission> replay(Connection connection, RequestKey key, Instant now, Duration inFlight)
            throws SQLException {
        Optional<Held> held = held(connection, key, now);
        if (held.isEmpty()) {
            return Optional.empty();
        }
        if (!held.get().fingerprint().equals(key.fingerprint())) {
            throw new Failure.Conflict(Clash.KEY_REUSED, "The idempotency key was used for another request.");
        }
        return AuditedOperations.find(connection, held.get().operation())
                .flatMap(earlier -> replay(earlier, now, inFlight));
    }

    private static Optional<Admission> replay(AuditedOperation earlier, Instant now, Duration inFlight) {
        if (earlier.outcome() instanceof AuditOutcome.Failed) {
            return Optional.empty();
        }
        if (earlier.outcome() == null
                && inFlight.isPositive()
                && earlier.intendedAt().plus(inFlight).isAfter(now)) {
            throw inFlight();
        }
        return Optional.of(new Admission.Replayed(earlier));
    }

    static Failure.Conflict inFlight() {
        return new Failure.Conflict(Clash.REQUEST_IN_FLIGHT, "The first request with this key is still running.");
    }

    private static Optional<Held> held(Connection connection, RequestKey key, Instant now) throws SQLException {
        try (PreparedStatement query = Parameters.prepare(connection, HELD, key.caller(), key.key(), now);
                ResultSet row = query.executeQuery()) {
            if (!row.next()) {
                return Optional.empty();
            }
            OperationId operation = new OperationId(row.getObject("operation_id", UUID.class));
            return Optional.of(new Held(row.getString("fingerprint"), operation));
        }
    }

    static int purge(Connection connection, Instant now) throws SQLException {
        try (PreparedStatement delete = Parameters.prepare(connection, PURGE, now)) {
            return delete.executeUpdate();
        }
    }
}
