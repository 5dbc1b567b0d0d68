package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.audit.Action;
import io.partnerconnect.domain.model.audit.AuditEvent;
import io.partnerconnect.domain.model.audit.AuditOutcome;
import io.partnerconnect.domain.model.audit.AuditPhase;
import io.partnerconnect.domain.model.audit.AuditedOperation;
import io.partnerconnect.domain.model.audit.Reason;
import io.partnerconnect.domain.model.operation.OperationId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Operations, put together from their events. */
final class AuditedOperations {
    private static final String EVENTS = "SELECT " + Columns.OF_EVENT + " FROM audit.event WHERE operation_id = ?";

    private AuditedOperations() {}

    static Optional<AuditedOperation> find(Connection connection, OperationId id) throws SQLException {
        List<AuditEvent> events = events(connection, id);
        return of(events, AuditPhase.INTENT).map(intent -> operation(id, intent, of(events, AuditPhase.OUTCOME)));
    }

    /** What was said when the operation began. Concluding what never began is a mistake of ours. */
    static AuditEvent intent(Connection connection, OperationId id) throws SQLException {
        return of(events(connection, id), AuditPhase.INTENT)
                .orElseThrow(() -> new IllegalStateException("operation " + id + " was never intended"));
    }

    private static List<AuditEvent> events(Connection connection, OperationId id) throws SQLException {
        try (PreparedStatement query = Parameters.prepare(connection, EVENTS, id.value());
                ResultSet rows = query.executeQuery()) {
            List<AuditEvent> events = new ArrayList<>();
            while (rows.next()) {
                events.add(Columns.event(rows));
            }
            return events;
        }
    }

    private static Optional<AuditEvent> of(List<AuditEvent> events, AuditPhase phase) {
        return events.stream().filter(event -> event.phase() == phase).findFirst();
    }

    private static AuditedOperation operation(OperationId id, AuditEvent intent, Optional<AuditEvent> outcome) {
        return new AuditedOperation(
                id,
                Action.of(intent.action()),
                Objects.requireNonNull(intent.subject()),
                intent.actor(),
                Columns.map(intent.reason(), Reason::new),
                intent.at(),
                outcome.map(AuditEvent::at).orElse(null),
                outcome.map(AuditedOperations::toOutcome).orElse(null),
                outcome.map(AuditEvent::result).orElse(null),
                intent.partOf());
    }

    private static AuditOutcome toOutcome(AuditEvent event) {
        return switch (Objects.requireNonNull(event.outcome())) {
            case SUCCEEDED -> new AuditOutcome.Succeeded(event.result());
            case FAILED -> new AuditOutcome.Failed(Objects.requireNonNull(event.code()));
            case UNKNOWN -> new AuditOutcome.Unknown(Objects.requireNonNull(event.code()));
        };
    }
}
