package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.approval.Approval;
import io.partnerconnect.domain.model.approval.ApprovalBinding;
import io.partnerconnect.domain.model.approval.ApprovalFilter.Standing;
import io.partnerconnect.domain.model.approval.ApprovalId;
import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.model.operation.OperationId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of {@code pca.approval}, within the transaction of the connection. */
final class ApprovalRows {
    static final String ALL = "SELECT * FROM pca.approval";

    private static final String OPEN = "state IN ('REQUESTED', 'APPROVED')";
    private static final String OF = " WHERE requester_kind = ? AND requester = ? AND action = ? AND hash = ?";
    private static final String LATEST = ALL + OF + " ORDER BY id DESC LIMIT 1";
    private static final String COUNTS = ALL + OF + " AND " + OPEN;
    private static final String CLOSE =
            "UPDATE pca.approval SET state = 'EXPIRED'" + OF + " AND " + OPEN + " AND expires_at <= ?";

    private static final String INSERT = """
            INSERT INTO pca.approval (id, class, action, subject_kind, subject_id, workspace, partner, hash, items, workspaces, partners,
                requester_kind, requester, reason, ticket, requested_at, expires_at,
                state, ruled_by_kind, ruled_by, ruling, ruled_at, operation_id, begun_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String UNLESS_OPEN =
            " ON CONFLICT (requester_kind, requester, action, hash) WHERE " + OPEN + " DO NOTHING";

    private static final String DECIDE = """
            UPDATE pca.approval SET state = ?, ruled_by_kind = ?, ruled_by = ?, ruling = ?, ruled_at = ?, operation_id = ?, begun_at = ?
            WHERE id = ? AND state = ?""";

    private static final String USE = """
            UPDATE pca.approval SET state = 'USED', operation_id = ?, begun_at = ?
            WHERE id = ? AND state = 'APPROVED' AND expires_at > ? RETURNING *""";

    private ApprovalRows() {}

    static void add(Connection connection, Approval approval) throws SQLException {
        change(connection, INSERT, ApprovalColumns.values(approval).toArray());
    }

    /** Whether it was added: not while one of the same party for the same is open. */
    static boolean addUnlessOpen(Connection connection, Approval approval) throws SQLException {
        Instant now = approval.request().at();
        change(connection, CLOSE, of(approval.request().by(), approval.binding(), now));
        return change(
                        connection,
                        INSERT + UNLESS_OPEN,
                        ApprovalColumns.values(approval).toArray())
                == 1;
    }

    static Optional<Approval> open(Connection connection, Actor requester, ApprovalBinding binding)
            throws SQLException {
        return read(connection, COUNTS, of(requester, binding)).stream().findFirst();
    }

    static Optional<Approval> latest(Connection connection, Actor requester, ApprovalBinding binding)
            throws SQLException {
        return read(connection, LATEST, of(requester, binding)).stream().findFirst();
    }

    private static Object[] of(Actor requester, ApprovalBinding binding, Object... more) {
        List<Object> values = new ArrayList<>(List.of(
                requester.kind(),
                requester.name(),
                binding.action().code(),
                binding.hash().value()));
        values.addAll(List.of(more));
        return values.toArray();
    }

    /** Whether it was as it was before. */
    static boolean decide(Connection connection, Approval before, Approval decided) throws SQLException {
        List<@Nullable Object> values = new ArrayList<@Nullable Object>(ApprovalColumns.values(decided.state()));
        values.add(before.id().value());
        values.add(Standing.of(before.state()));
        return change(connection, DECIDE, values.toArray()) == 1;
    }

    /** Empty when it cannot be used any more. Of two who use it at once the second waits for the first. */
    static Optional<Approval> use(Connection connection, ApprovalId id, OperationId operation, Instant at)
            throws SQLException {
        return read(connection, USE, operation.value(), at, id.value(), at).stream()
                .findFirst();
    }

    static List<Approval> read(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement query = Parameters.prepare(connection, sql, values);
                ResultSet rows = query.executeQuery()) {
            List<Approval> approvals = new ArrayList<>();
            while (rows.next()) {
                approvals.add(ApprovalColumns.approval(rows));
            }
            return approvals;
        }
    }

    private static int change(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement change = Parameters.prepare(connection, sql, values)) {
            return change.executeUpdate();
        }
    }
}
