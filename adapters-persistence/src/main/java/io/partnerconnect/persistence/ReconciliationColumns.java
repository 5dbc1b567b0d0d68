package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.reconciliation.Intake;
import io.partnerconnect.domain.model.reconciliation.LogLine;
import io.partnerconnect.domain.model.reconciliation.Period;
import io.partnerconnect.domain.model.reconciliation.Reconciliation;
import io.partnerconnect.domain.model.reconciliation.Verdict;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The columns of {@code pca.reconciliation} as values. */
final class ReconciliationColumns {
    private ReconciliationColumns() {}

    static Reconciliation reconciliation(ResultSet row) throws SQLException {
        Instant completed = Columns.time(row, "completed_at");
        return new Reconciliation(
                new OperationId(row.getObject("id", UUID.class)),
                new Actor(Actor.Kind.valueOf(row.getString("by_kind")), row.getString("by_name")),
                Columns.instant(row, "begun_at"),
                completed == null ? null : result(completed, row));
    }

    private static Reconciliation.Result result(Instant completed, ResultSet row) throws SQLException {
        return new Reconciliation.Result(
                completed,
                new Period(Columns.instant(row, "period_from"), Columns.instant(row, "period_until")),
                row.getString("digest"),
                intake(row),
                verdicts(row),
                texts(row, "unnumbered", WorkspaceName::new));
    }

    private static Intake intake(ResultSet row) throws SQLException {
        return new Intake(
                row.getLong("lines"),
                row.getLong("added"),
                row.getLong("known"),
                row.getLong("ignored"),
                row.getLong("unregistered"),
                row.getLong("unreadable"),
                texts(row, "samples", ReconciliationColumns::sample));
    }

    private static LogLine.Unreadable sample(String text) {
        int space = text.indexOf(' ');
        return new LogLine.Unreadable(Long.parseLong(text, 0, space, 10), text.substring(space + 1));
    }

    private static Map<Verdict, Long> verdicts(ResultSet row) throws SQLException {
        return texts(row, "verdicts", text -> text.split("=", 2)).stream()
                .collect(Collectors.toMap(parts -> Verdict.valueOf(parts[0]), parts -> Long.valueOf(parts[1])));
    }

    private static <T> List<T> texts(ResultSet row, String column, Function<String, T> each) throws SQLException {
        return Stream.of((String[]) row.getArray(column).getArray()).map(each).toList();
    }

    /** In the order of the columns from {@code completed_at} on. */
    static List<@Nullable Object> values(Reconciliation.Result result) {
        Intake intake = result.intake();
        return Arrays.asList(
                result.completedAt(),
                result.period().from(),
                result.period().until(),
                result.digest(),
                intake.lines(),
                intake.added(),
                intake.known(),
                intake.ignored(),
                intake.unregistered(),
                intake.unreadable(),
                intake.samples().stream()
                        .map(each -> each.line() + " " + each.why())
                        .toList(),
                result.verdicts().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .toList(),
                result.unnumbered().stream().map(WorkspaceName::value).toList());
    }
}
