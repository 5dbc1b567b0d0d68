package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.audit.Action;
import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.model.audit.AuditSubject;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.reconciliation.Act;
import io.partnerconnect.domain.model.reconciliation.Deed;
import io.partnerconnect.domain.model.reconciliation.LogEvent;
import io.partnerconnect.domain.model.reconciliation.Recognition;
import io.partnerconnect.domain.model.reconciliation.ReconciliationEntry;
import io.partnerconnect.domain.model.reconciliation.Verdict;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The columns of {@code pca.reconciliation_entry} as values, the columns of the log's entry beside them. */
final class EntryColumns {
    private static final int OF_AN_ACT = 11;

    private EntryColumns() {}

    static ReconciliationEntry entry(ResultSet row) throws SQLException {
        WorkspaceName workspace = new WorkspaceName(row.getString("workspace"));
        Deed deed = Deed.valueOf(row.getString("deed"));
        return switch (Verdict.valueOf(row.getString("verdict"))) {
            case EXPLAINED ->
                new ReconciliationEntry.Explained(
                        workspace,
                        deed,
                        LogEventColumns.event(row),
                        act(workspace, row),
                        Recognition.valueOf(row.getString("evidence")));
            case PLATFORM -> new ReconciliationEntry.Theirs(workspace, deed, LogEventColumns.event(row), true);
            case UNEXPLAINED -> new ReconciliationEntry.Theirs(workspace, deed, LogEventColumns.event(row), false);
            case MISSING -> new ReconciliationEntry.Ours(workspace, deed, act(workspace, row), false);
            case PENDING -> new ReconciliationEntry.Ours(workspace, deed, act(workspace, row), true);
        };
    }

    private static Act act(WorkspaceName workspace, ResultSet row) throws SQLException {
        return new Act(
                new OperationId(row.getObject("operation_id", UUID.class)),
                Action.of(row.getString("action")),
                new Actor(Actor.Kind.valueOf(row.getString("actor_kind")), row.getString("actor")),
                new AuditSubject(
                        AuditSubject.Kind.valueOf(row.getString("subject_kind")),
                        row.getString("subject_id"),
                        workspace,
                        Columns.map(row.getString("partner"), PartnerKey::new)),
                Columns.instant(row, "intended_at"),
                Columns.time(row, "concluded_at"),
                Act.Certainty.valueOf(row.getString("certainty")),
                row.getString("result"));
    }

    /** In the order of the table, without the reconciliation. */
    static List<@Nullable Object> values(long position, ReconciliationEntry entry) {
        LogEvent event = entry.theirs();
        List<@Nullable Object> values = new ArrayList<>();
        values.add(position);
        values.add(entry.verdict());
        values.add(entry.workspace().value());
        values.add(entry.deed());
        values.add(entry.at());
        values.add(event == null ? null : event.key());
        values.add(entry.recognised());
        values.addAll(values(entry.ours()));
        return values;
    }

    private static List<@Nullable Object> values(@Nullable Act act) {
        if (act == null) {
            return Collections.nCopies(OF_AN_ACT, null);
        }
        return Arrays.asList(
                act.operation().value(),
                act.action().code(),
                act.actor().kind(),
                act.actor().name(),
                act.subject().kind(),
                act.subject().id(),
                Columns.partner(act.subject()),
                act.intendedAt(),
                act.concludedAt(),
                act.certainty(),
                act.result());
    }
}
