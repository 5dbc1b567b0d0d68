package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.reconciliation.Reconciliation;
import io.partnerconnect.domain.model.reconciliation.ReconciliationEntry;
import io.partnerconnect.domain.model.reconciliation.Verdict;
import io.partnerconnect.domain.port.out.Reconciliations;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reconciliations, in {@code pca.reconciliation} and {@code pca.reconciliation_entry}. Many entries are added by one statement. */
@ApplicationScoped
class PostgresReconciliations implements Reconciliations {
    private static final String BEGIN =
            "INSERT INTO pca.reconciliation (id, by_kind, by_name, begun_at) VALUES (?, ?, ?, ?)";

    private static final String COMPLETE = """
            UPDATE pca.reconciliation
            SET completed_at = ?, period_from = ?, period_until = ?, digest = ?, lines = ?, added = ?, known = ?, ignored = ?,
                unregistered = ?, unreadable = ?, samples = ?, verdicts = ?, unnumbered = ?
            WHERE id = ?""";

    private static final String ENTER = """
            INSERT INTO pca.reconciliation_entry
                (reconciliation_id, position, verdict, workspace, deed, at, event_key, evidence, operation_id, action, actor_kind, actor,
                subject_kind, subject_id, partner, intended_at, concluded_at, certainty, result)
            SELECT ?::uuid, position::bigint, verdict, workspace, deed, at::timestamptz, event_key, evidence, operation_id::uuid, action,
                actor_kind, actor, subject_kind, subject_id, partner, intended_at::timestamptz, concluded_at::timestamptz, certainty, result
            FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                AS given (position, verdict, workspace, deed, at, event_key, evidence, operation_id, action, actor_kind, actor,
                subject_kind, subject_id, partner, intended_at, concluded_at, certainty, result)""";

    private static final String FIND = "SELECT * FROM pca.reconciliation WHERE id = ?";
    private static final String FIRST_PAGE = "SELECT * FROM pca.reconciliation ORDER BY begun_at DESC, id DESC LIMIT ?";
    private static final String NEXT_PAGE = """
            SELECT * FROM pca.reconciliation WHERE (begun_at, id) < (?, ?::uuid) ORDER BY begun_at DESC, id DESC LIMIT ?""";

    private static final String ENTRIES = "SELECT e.*, " + LogEventColumns.ALL + """
             FROM pca.reconciliation_entry AS e LEFT JOIN pca.log_event AS l ON l.key = e.event_key
            WHERE e.reconciliation_id = ? AND e.position > ?""";

    private static final String IN_ORDER = " ORDER BY e.position LIMIT ?";

    private final Jdbc jdbc;

    PostgresReconciliations(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void begin(Reconciliation begun) {
        run(BEGIN, begun.id().value(), begun.by().kind(), begun.by().name(), begun.begunAt());
    }

    @Override
    public void complete(OperationId id, Reconciliation.Result result) {
        List<@Nullable Object> values = new ArrayList<>(ReconciliationColumns.values(result));
        values.add(id.value());
        run(COMPLETE, values.toArray());
    }

    @Override
    public void enter(OperationId id, long from, List<ReconciliationEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        List<@Nullable Object> values = new ArrayList<>(Arrays.asList(id.value()));
        values.addAll(LogEventColumns.transposed(IntStream.range(0, entries.size())
                .mapToObj(each -> EntryColumns.values(from + each, entries.get(each)))
                .toList()));
        run(ENTER, values.toArray());
    }

    private void run(String sql, @Nullable Object... values) {
        jdbc.each(Outage.DATABASE, connection -> {
            try (PreparedStatement change = Parameters.prepare(connection, sql, values)) {
                return change.executeUpdate();
            }
        });
    }

    @Override
    public Optional<Reconciliation> find(OperationId id) {
        return reconciliations(FIND, id.value()).stream().findFirst();
    }

    @Override
    public Page<Reconciliation> list(PageRequest page) {
        int more = page.size() + 1;
        if (page.after() == null) {
            return cut(reconciliations(FIRST_PAGE, more), page.size());
        }
        EventCursor after = EventCursor.parse(page.after());
        return cut(reconciliations(NEXT_PAGE, after.at(), after.id(), more), page.size());
    }

    private static Page<Reconciliation> cut(List<Reconciliation> more, int size) {
        return EventPlace.cut(
                more, size, each -> new EventPlace(each.begunAt(), each.id().toString()));
    }

    private List<Reconciliation> reconciliations(String sql, Object... values) {
        return jdbc.each(Outage.DATABASE, connection -> {
            try (PreparedStatement query = Parameters.prepare(connection, sql, values);
                    ResultSet rows = query.executeQuery()) {
                List<Reconciliation> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(ReconciliationColumns.reconciliation(rows));
                }
                return found;
            }
        });
    }

    @Override
    public Page<ReconciliationEntry> entries(OperationId id, @Nullable Verdict verdict, PageRequest page) {
        List<Object> values = new ArrayList<>(List.of(id.value(), Positions.after(page)));
        if (verdict != null) {
            values.add(verdict);
        }
        values.add(page.size() + 1);
        String sql = ENTRIES + (verdict == null ? "" : " AND e.verdict = ?") + IN_ORDER;
        List<Positions.Placed<ReconciliationEntry>> more = jdbc.each(Outage.DATABASE, connection -> {
            try (PreparedStatement query = Parameters.prepare(connection, sql, values.toArray());
                    ResultSet rows = query.executeQuery()) {
                List<Positions.Placed<ReconciliationEntry>> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(new Positions.Placed<>(rows.getLong("position"), EntryColumns.entry(rows)));
                }
                return found;
            }
        });
        return Positions.cut(more, page.size());
    }
}
