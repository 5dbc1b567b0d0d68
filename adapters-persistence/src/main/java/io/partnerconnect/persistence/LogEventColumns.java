package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.reconciliation.LogEvent;
import io.partnerconnect.domain.model.workspace.WorkspaceNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The columns of {@code pca.log_event} as values. Named apart, so that they can stand beside those of an entry. */
final class LogEventColumns {
    static final String ALL = """
            l.key AS log_key, l.at AS log_at, l.workspace_number AS log_workspace, l.service AS log_service, l.action AS log_action,
            l.identity AS log_identity, l.address AS log_address, l.agent AS log_agent, l.status AS log_status, l.token AS log_token,
            l.principal AS log_principal, l.partner AS log_partner""";

    private LogEventColumns() {}

    static LogEvent event(ResultSet row) throws SQLException {
        return new LogEvent(
                row.getString("log_key"),
                Columns.instant(row, "log_at"),
                new WorkspaceNumber(row.getLong("log_workspace")),
                new LogEvent.Name(row.getString("log_service"), row.getString("log_action")),
                new LogEvent.By(
                        row.getString("log_identity"), row.getString("log_address"), row.getString("log_agent")),
                row.getObject("log_status", Integer.class),
                new LogEvent.Target(
                        row.getString("log_token"), row.getString("log_principal"), row.getString("log_partner")));
    }

    /** One list for each column, in the order of the table. */
    static List<List<@Nullable Object>> columns(List<LogEvent> events) {
        return transposed(events.stream().map(LogEventColumns::values).toList());
    }

    private static List<@Nullable Object> values(LogEvent event) {
        return Arrays.asList(
                event.key(),
                event.at(),
                event.workspace().value(),
                event.name().service(),
                event.name().action(),
                event.by().identity(),
                event.by().address(),
                event.by().agent(),
                event.status(),
                event.target().token(),
                event.target().principal(),
                event.target().partner());
    }

    /** Rows as columns, for {@code unnest}. */
    static List<List<@Nullable Object>> transposed(List<List<@Nullable Object>> rows) {
        return IntStream.range(0, rows.getFirst().size())
                .mapToObj(column -> {
                    List<@Nullable Object> values = new ArrayList<>();
                    rows.forEach(row -> values.add(row.get(column)));
                    return values;
                })
                .toList();
    }
}
