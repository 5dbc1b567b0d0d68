package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.audit.AuditEvent;
import io.partnerconnect.domain.model.audit.AuditPhase;
import io.partnerconnect.domain.model.audit.EventFilter;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The query for one page of events, with only the conditions that were asked for, so that the index made for them is used. */
final class EventQuery {
    private final StringBuilder sql = new StringBuilder("SELECT " + Columns.OF_EVENT + " FROM audit.event WHERE true");
    private final List<Object> values = new ArrayList<>();

    private EventQuery() {}

    /** One event more than the page holds, when there is one. */
    static EventQuery of(Sight sight, EventFilter filter, PageRequest page) {
        EventQuery query = new EventQuery()
                .and("workspace = ?", Columns.map(filter.workspace(), WorkspaceName::value))
                .and("partner = ?", Columns.map(filter.partner(), PartnerKey::value))
                .and("actor = ?", filter.actor())
                .and("action = ?", filter.action())
                .in(filter.phase())
                .and("operation_id = ?", Columns.map(filter.operation(), OperationId::value))
                .and("at >= ?", filter.from())
                .and("at < ?", filter.until());
        Narrowing seen = Narrowing.to(sight, "workspace", "partner");
        query.sql.append(seen.and());
        query.values.addAll(seen.values());
        if (page.after() != null) {
            EventCursor after = EventCursor.parse(page.after());
            query.sql.append(" AND (at, event_id) < (?, ?)");
            query.values.add(after.at());
            query.values.add(after.id());
        }
        query.sql.append(" ORDER BY at DESC, event_id DESC LIMIT ").append(page.size() + 1);
        return query;
    }

    private EventQuery and(String condition, @Nullable Object value) {
        if (value != null) {
            sql.append(" AND ").append(condition);
            values.add(value);
        }
        return this;
    }

    /** As a word, not a parameter: a plan for any phase could not use the indexes that are made for some of them. */
    private EventQuery in(@Nullable AuditPhase phase) {
        if (phase != null) {
            sql.append(" AND phase = '").append(phase.name()).append('\'');
        }
        return this;
    }

    List<AuditEvent> run(Connection connection) throws SQLException {
        try (PreparedStatement query = Parameters.prepare(connection, sql.toString(), values.toArray());
                ResultSet rows = query.executeQuery()) {
            List<AuditEvent> events = new ArrayList<>();
            while (rows.next()) {
                events.add(Columns.event(rows));
            }
            return events;
        }
    }
}
