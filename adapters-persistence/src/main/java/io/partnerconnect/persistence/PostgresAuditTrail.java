package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.audit.Action;
import io.partnerconnect.domain.model.audit.Admission;
import io.partnerconnect.domain.model.audit.AuditEvent;
import io.partnerconnect.domain.model.audit.AuditEventId;
import io.partnerconnect.domain.model.audit.AuditedOperation;
import io.partnerconnect.domain.model.audit.EventFilter;
import io.partnerconnect.domain.model.audit.Settlement;
import io.partnerconnect.domain.model.audit.Unsettled;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.operation.RequestKey;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.port.out.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The audit database, read from {@code audit.event}. */
@ApplicationScoped
class PostgresAuditTrail implements AuditTrail {
    private static final String FIND = "SELECT " + Columns.OF_EVENT + " FROM audit.event WHERE event_id = ?";

    /** Looks at the partitions of the last thirty days only: what nobody could settle by then is for people to look at. */
    private static final String UNSETTLED = "SELECT " + Columns.OF_EVENT + """
            , c.concluded
            FROM audit.event AS i
            LEFT JOIN (SELECT operation_id AS concluded, outcome AS ended FROM audit.conclusion) AS c ON c.concluded = i.operation_id
            WHERE i.phase = 'INTENT' AND i.at < ? AND i.recorded_at >= now() - interval '30 days'
              AND (c.concluded IS NULL AND i.part_of IS NULL AND i.action <> ALL (?::text[])
                   OR c.ended = 'UNKNOWN' AND NOT EXISTS (SELECT FROM audit.settlement s WHERE s.operation_id = i.operation_id))%s
            ORDER BY i.at, i.event_id
            LIMIT ?""";

    private static final List<String> IN_STEPS =
            Stream.of(Action.values()).filter(Action::inSteps).map(Action::code).toList();

    private static final String SETTLEMENT = """
            SELECT e.code FROM audit.settlement s JOIN audit.event e ON e.event_id = s.event_id WHERE s.operation_id = ?""";

    private final Jdbc jdbc;

    PostgresAuditTrail(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Page<AuditEvent> events(Sight sight, EventFilter filter, PageRequest page) {
        EventQuery query = EventQuery.of(sight, filter, page);
        List<AuditEvent> more = jdbc.each(Outage.DATABASE, query::run);
        if (more.size() <= page.size()) {
            return new Page<>(more, null);
        }
        return new Page<>(more.subList(0, page.size()), EventCursor.after(more.get(page.size() - 1)));
    }

    @Override
    public Optional<AuditEvent> find(AuditEventId id) {
        return jdbc.each(Outage.DATABASE, connection -> {
            try (PreparedStatement query = Parameters.prepare(connection, FIND, id.value());
                    ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(Columns.event(row)) : Optional.empty();
            }
        });
    }

    @Override
    public Optional<AuditedOperation> operation(OperationId id) {
        return jdbc.each(Outage.DATABASE, connection -> AuditedOperations.find(connection, id));
    }

    @Override
    public Optional<AuditedOperation> requested(RequestKey key, Instant now) {
        return jdbc.each(
                Outage.DATABASE,
                connection ->
                        RequestKeys.replay(connection, key, now, Duration.ZERO).flatMap(PostgresAuditTrail::operation));
    }

    private static Optional<AuditedOperation> operation(Admission admission) {
        return switch (admission) {
            case Admission.Begun() -> Optional.empty();
            case Admission.Replayed(var earlier) -> Optional.of(earlier);
        };
    }

    @Override
    public List<Unsettled> unsettled(Sight sight, Instant intendedBefore, int most) {
        return jdbc.each(Outage.DATABASE, connection -> {
            Narrowing seen = Narrowing.to(sight, "i.workspace", "i.partner");
            List<Object> values = new ArrayList<>(List.of(intendedBefore, IN_STEPS));
            values.addAll(seen.values());
            values.add(most);
            try (PreparedStatement query =
                            Parameters.prepare(connection, UNSETTLED.formatted(seen.and()), values.toArray());
                    ResultSet rows = query.executeQuery()) {
                List<Unsettled> unsettled = new ArrayList<>();
                while (rows.next()) {
                    unsettled.add(unsettled(rows));
                }
                return unsettled;
            }
        });
    }

    @Override
    public Optional<Settlement> settlement(OperationId unknown) {
        return jdbc.each(Outage.DATABASE, connection -> {
            try (PreparedStatement query = Parameters.prepare(connection, SETTLEMENT, unknown.value());
                    ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(Settlement.of(row.getString("code"))) : Optional.empty();
            }
        });
    }

    private static Unsettled unsettled(ResultSet row) throws SQLException {
        AuditEvent intent = Columns.event(row);
        return new Unsettled(
                Objects.requireNonNull(intent.operation()),
                Action.of(intent.action()),
                Objects.requireNonNull(intent.subject()),
                intent.at(),
                row.getObject("concluded") != null);
    }
}
