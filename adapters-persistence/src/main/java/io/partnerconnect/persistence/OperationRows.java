package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.audit.Ticket;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.operation.Lease;
import io.partnerconnect.domain.model.operation.Operation;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.operation.Progress;
import io.partnerconnect.domain.model.operation.Step;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of {@code pca.operation}, written. */
final class OperationRows {
    /** The parts that begin an operation. */
    static final String WORKSPACE = "workspace";

    static final String CAMPAIGN = "campaign";
    static final String BEGUN = "operation";
    /** The part that is there when the lease still holds. */
    static final String WRITTEN = "written";

    private static final String LOCK = "SELECT 1 FROM pca.workspace WHERE name = ? FOR KEY SHARE";
    private static final String INSERT = """
            INSERT INTO pca.operation (id, kind, workspace, partner, actor_kind, actor, reason, ticket, started_at,
                campaign_id, state, code, waits_for, due, ended_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String BEGIN = """
            INSERT INTO pca.operation (id, kind, workspace, partner, actor_kind, actor, reason, ticket, started_at,
                campaign_id, state, code, waits_for, due, ended_at)
            SELECT ?::uuid, ?::text, ?::text, ?::text, ?::text, ?::text, ?::text, ?::text, ?::timestamptz,
                ?::uuid, ?::text, ?::text, ?::text, ?::timestamptz, ?::timestamptz
            FROM workspace CROSS JOIN campaign RETURNING 1""";
    private static final String HELD = " WHERE id = ? AND fence = ? AND ended_at IS NULL";
    private static final String WITH_STEP = " AND EXISTS (SELECT FROM pca.operation_step AS s"
            + " WHERE s.operation_id = pca.operation.id AND s.position = ?)";
    private static final String RETURNING = " RETURNING 1";
    private static final String HOLD = "UPDATE pca.operation SET held_until = " + Leases.FROM_NOW + HELD;
    private static final String STATE =
            "UPDATE pca.operation SET state = ?, code = ?, waits_for = ?, due = ?, ended_at = ?";
    private static final String GOES_ON = STATE + HELD;
    private static final String LET_GO = STATE + ", held_by = NULL, held_until = NULL" + HELD;

    private OperationRows() {}

    /** Holds the workspace's row, so that it is not forgotten before the operation is there to see. */
    static void lockWorkspace(Connection connection, WorkspaceName workspace) throws SQLException {
        try (PreparedStatement query = Parameters.prepare(connection, LOCK, workspace.value());
                ResultSet row = query.executeQuery()) {
            if (!row.next()) {
                throw noWorkspace(workspace);
            }
        }
    }

    static Failure.NotFound noWorkspace(WorkspaceName name) {
        return new Failure.NotFound(Missing.WORKSPACE, name.value());
    }

    /** An operation without a key begins: in a workspace whose row is held as above, and while its campaign, if any, runs. */
    static OneStatement begun(Operation operation) {
        OneStatement all = new OneStatement()
                .with(WORKSPACE, LOCK, operation.connection().workspace().value());
        OperationId campaign = operation.requester().campaign();
        if (campaign == null) {
            all.with(CAMPAIGN, "SELECT 1");
        } else {
            all.with(CAMPAIGN, CampaignRows.RUNNING, campaign.value());
        }
        return all.with(BEGUN, BEGIN, beginning(operation));
    }

    static void add(Connection connection, Operation operation) throws SQLException {
        try (PreparedStatement insert =
                Parameters.prepare(connection, INSERT, beginning(operation).toArray())) {
            insert.executeUpdate();
        }
        StepRows.add(connection, operation.id(), operation.steps());
    }

    /** The operation of that lease, with that step, is held for some time more: the part everything else goes by. */
    static OneStatement held(Lease lease, Step step, Duration time) {
        return new OneStatement()
                .with(
                        WRITTEN,
                        HOLD + WITH_STEP + RETURNING,
                        Leases.micros(time),
                        lease.operation().value(),
                        lease.fence(),
                        step.position());
    }

    /** The operation of that lease is where it is now, or let go by who has nothing to do any more; likewise. */
    static OneStatement advanced(Lease lease, Progress progress) {
        boolean goesOn = progress.state().isDue(progress.at());
        List<@Nullable Object> values = new ArrayList<@Nullable Object>(values(StateColumns.from(progress.state())));
        values.add(lease.operation().value());
        values.add(lease.fence());
        String sql = goesOn ? GOES_ON : LET_GO;
        if (progress.step() == null) {
            return new OneStatement().with(WRITTEN, sql + RETURNING, values);
        }
        values.add(progress.step().position());
        return new OneStatement().with(WRITTEN, sql + WITH_STEP + RETURNING, values);
    }

    private static List<@Nullable Object> beginning(Operation operation) {
        List<@Nullable Object> values = new ArrayList<@Nullable Object>(Arrays.asList(
                operation.id().value(),
                operation.kind(),
                operation.connection().workspace().value(),
                operation.connection().partner().value(),
                operation.requester().actor().kind(),
                operation.requester().actor().name(),
                operation.requester().reason().value(),
                Columns.map(operation.requester().ticket(), Ticket::value),
                operation.startedAt(),
                Columns.map(operation.requester().campaign(), OperationId::value)));
        values.addAll(values(StateColumns.from(operation.state())));
        return values;
    }

    private static List<@Nullable Object> values(StateColumns columns) {
        return Arrays.asList(columns.state(), columns.code(), columns.waitsFor(), columns.due(), columns.endedAt());
    }
}
