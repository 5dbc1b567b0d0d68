package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.failure.Clash;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.OperationId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;

/** Lets each operation have one outcome, and each unknown outcome one settlement: {@code audit.conclusion}, {@code audit.settlement}. */
final class Conclusions {
    private static final String CONCLUDE = """
            INSERT INTO audit.conclusion (operation_id, event_id, outcome) VALUES (?::uuid, ?::uuid, ?)
            ON CONFLICT ON CONSTRAINT conclusion_pkey DO NOTHING RETURNING 1""";
    private static final String CONCLUDE_AFTER =
            "INSERT INTO audit.conclusion (operation_id, event_id, outcome) SELECT ?::uuid, ?::uuid, ?::text FROM ";
    private static final String SETTLE = """
            INSERT INTO audit.settlement (operation_id, event_id) VALUES (?::uuid, ?::uuid)
            ON CONFLICT ON CONSTRAINT settlement_pkey DO NOTHING""";
    private static final String IS_UNKNOWN =
            "SELECT FROM audit.conclusion WHERE operation_id = ?::uuid AND outcome = 'UNKNOWN'";

    private Conclusions() {}

    /** Writes an outcome, unless the operation has one. */
    static boolean add(Connection connection, EventWriter events, AuditRow outcome) throws SQLException {
        return events.addAfter(
                connection,
                CONCLUDE,
                outcome,
                Objects.requireNonNull(outcome.event().operation()).value(),
                outcome.event().id().value(),
                outcome.event().outcome());
    }

    /** Writes an outcome for the row of that part; the whole statement fails when the operation has one. */
    static OneStatement addTo(OneStatement statement, EventWriter events, String name, String after, AuditRow outcome) {
        statement.with(
                name,
                CONCLUDE_AFTER + after,
                Objects.requireNonNull(outcome.event().operation()).value(),
                outcome.event().id().value(),
                outcome.event().outcome());
        return events.addTo(statement, name + "_event", after, outcome);
    }

    static boolean isUnknown(Connection connection, OperationId operation) throws SQLException {
        try (PreparedStatement query = Parameters.prepare(connection, IS_UNKNOWN, operation.value());
                ResultSet row = query.executeQuery()) {
            return row.next();
        }
    }

    /** Marks the operation as settled by the given event, unless it is. */
    static boolean settle(Connection connection, OperationId operation, AuditRow by) throws SQLException {
        try (PreparedStatement insert = Parameters.prepare(
                connection, SETTLE, operation.value(), by.event().id().value())) {
            return insert.executeUpdate() == 1;
        }
    }

    static Failure.Conflict alreadyConcluded(OperationId operation) {
        return new Failure.Conflict(
                Clash.ALREADY_CONCLUDED, "Operation " + operation + " has its outcome already, or was settled.");
    }
}
