package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.reconciliation.LogEvent;
import io.partnerconnect.domain.model.reconciliation.Period;
import io.partnerconnect.domain.model.workspace.WorkspaceNumber;
import io.partnerconnect.domain.port.out.LogEvents;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;

/** Imported entries, in {@code pca.log_event}. Many are added by one statement. */
@ApplicationScoped
class PostgresLogEvents implements LogEvents {
    /** In the order of the keys, so that two imports of the same wait for each other and not each for the other. */
    private static final String ADD = """
            INSERT INTO pca.log_event
                (key, at, workspace_number, service, action, identity, address, agent, status, token, principal, partner)
            SELECT key, at::timestamptz, workspace_number::bigint, service, action, identity, address, agent, status::integer, token,
                principal, partner
            FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::text[], ?::text[])
                AS given (key, at, workspace_number, service, action, identity, address, agent, status, token, principal, partner)
            ORDER BY key COLLATE "C"
            ON CONFLICT ON CONSTRAINT log_event_pkey DO NOTHING""";

    private static final String WITHIN = "SELECT " + LogEventColumns.ALL + """
             FROM pca.log_event AS l
            WHERE l.workspace_number = ? AND l.at >= ? AND l.at < ? AND (l.at, l.key) > (?, ?)
            ORDER BY l.at, l.key
            LIMIT ?""";

    private final Jdbc jdbc;

    PostgresLogEvents(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int add(List<LogEvent> events) {
        if (events.isEmpty()) {
            return 0;
        }
        return jdbc.each(Outage.DATABASE, connection -> {
            try (PreparedStatement insert = Parameters.prepare(
                    connection, ADD, LogEventColumns.columns(events).toArray())) {
                return insert.executeUpdate();
            }
        });
    }

    @Override
    public Page<LogEvent> within(WorkspaceNumber workspace, Period period, PageRequest page) {
        EventPlace after = EventPlace.after(page, period.from());
        List<LogEvent> more = jdbc.each(Outage.DATABASE, connection -> {
            try (PreparedStatement query = Parameters.prepare(
                            connection,
                            WITHIN,
                            workspace.value(),
                            period.from(),
                            period.until(),
                            after.at(),
                            after.key(),
                            page.size() + 1);
                    ResultSet rows = query.executeQuery()) {
                List<LogEvent> events = new ArrayList<>();
                while (rows.next()) {
                    events.add(LogEventColumns.event(rows));
                }
                return events;
            }
        });
        return EventPlace.cut(more, page.size(), event -> new EventPlace(event.at(), event.key()));
    }
}
