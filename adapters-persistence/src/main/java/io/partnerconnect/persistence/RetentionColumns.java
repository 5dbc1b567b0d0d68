package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.model.audit.Reason;
import io.partnerconnect.domain.model.audit.Ticket;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.retention.AuditMonth;
import io.partnerconnect.domain.model.retention.AuditPartition;
import io.partnerconnect.domain.model.retention.HoldId;
import io.partnerconnect.domain.model.retention.HoldSpan;
import io.partnerconnect.domain.model.retention.LegalHold;
import io.partnerconnect.domain.model.retention.MonthContents;
import io.partnerconnect.domain.model.retention.PartitionRemoval;
import io.partnerconnect.evidence.Places;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The columns of what is kept, and of what is not any more, as values. */
final class RetentionColumns {
    private RetentionColumns() {}

    static AuditPartition partition(ResultSet row, @Nullable MonthContents contents) throws SQLException {
        return new AuditPartition(
                AuditMonth.parse(row.getString("partition")),
                row.getBoolean("ripe"),
                row.getLong("holds"),
                contents,
                row.getString("month") == null ? null : removal(row));
    }

    static MonthContents contents(ResultSet row) throws SQLException {
        return new MonthContents(
                row.getLong("events"),
                row.getLong("unsealed"),
                Places.parse(row.getString("places")),
                row.getBoolean("covered"),
                row.getLong("unsettled"),
                row.getLong("older"));
    }

    static PartitionRemoval removal(ResultSet row) throws SQLException {
        return new PartitionRemoval(
                AuditMonth.parse(row.getString("month")),
                row.getLong("events"),
                Places.parse(row.getString("places")),
                Columns.time(row, "first_at"),
                Columns.time(row, "last_at"),
                new OperationId(row.getObject("operation_id", UUID.class)),
                new Actor(Actor.Kind.valueOf(row.getString("removed_by_kind")), row.getString("removed_by")),
                new Reason(row.getString("reason")),
                Columns.instant(row, "removed_at"));
    }

    static LegalHold hold(ResultSet row) throws SQLException {
        return new LegalHold(
                new HoldId(row.getObject("hold_id", UUID.class)),
                new HoldSpan(Columns.time(row, "first_at"), Columns.time(row, "until")),
                word(row, "placed", ""),
                row.getString("released_by") == null ? null : word(row, "released", "release_"));
    }

    private static LegalHold.Word word(ResultSet row, String what, String prefix) throws SQLException {
        return new LegalHold.Word(
                new Actor(Actor.Kind.valueOf(row.getString(what + "_by_kind")), row.getString(what + "_by")),
                new Reason(row.getString(prefix + "reason")),
                Columns.map(row.getString(prefix + "ticket"), Ticket::new),
                Columns.instant(row, what + "_at"));
    }
}
