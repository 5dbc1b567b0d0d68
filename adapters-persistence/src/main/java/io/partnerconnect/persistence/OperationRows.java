package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.audit.Ticket;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.operation.Lease;
import io.partnerconnect.domain.model.operation.Operation;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.operation.Progress;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;

/** The rows of {@code pca.operation}, written. */
final class OperationRows {
    private static final String WORKSPACE = "SELECT FROM pca.workspace WHERE name = ? FOR KEY SHARE";
    private static final String INSERT = """
            INSERT INTO pca.operation (id, kind, workspace, partner, actor_kind, actor, reason, ticket, started_at,
                campaign_id, state, code, waits_for, due, ended_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String HELD = " WHERE id = ? AND fence = ? AND ended_at IS NULL";
    private static final String HOLD = "UPDATE pca.operation SET held_until = " + Leases.FROM_NOW + HELD;
    private static final String STATE =
            "UPDATE pca.operation SET state = ?, code = ?, waits_for = ?, due = ?, ended_at = ?";
    private static final String GOES_ON = STATE + HELD;
    private static final String LET_GO = STATE + ", held_by = NULL, held_until = NULL" + HELD;

    private OperationRows() {}

    /** Holds the workspace's row, so that it is not forgotten before the operation is there to see. */
    static void lockWorkspace(Connection connection, WorkspaceName workspace) throws SQLException {
        try (PreparedStatement query = Parameters.prepare(connection, WORKSPACE, workspace.value());
                ResultSet row = query.executeQuery()) {
            if (!row.next()) {
                throw new Failure.NotFound(Missing.WORKSPACE, workspace.value());
            }
        }
    }

    static void add(Connection connection, Operation operation) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            Parameters parameters = Parameters.of(insert)
                    .add(operation.id().value())
                    .add(operation.kind())
                    .add(operation.connection().workspace().value())
                    .add(operation.connection().partner().value())
                    .add(operation.requester().actor().kind())
                    .add(operation.requester().actor().name())
                    .add(operation.requester().reason().value())
                    .add(Columns.map(operation.requester().ticket(), Ticket::value))
                    .add(operation.startedAt())
                    .add(Columns.map(operation.requester().campaign(), OperationId::value));
            fill(parameters, StateColumns.from(operation.state()));
            insert.executeUpdate();
        }
        StepRows.add(connection, operation.id(), operation.steps());
    }

    /** Before anything else is written under the lease: of two who write at once the second waits here. */
    static void hold(Connection connection, Lease lease, Duration time) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(HOLD)) {
            written(update, Parameters.of(update).add(Leases.micros(time)), lease);
        }
    }

    /** Likewise. Who has nothing to do any more lets the operation go. */
    static void advance(Connection connection, Lease lease, Progress progress) throws SQLException {
        boolean goesOn = progress.state().isDue(progress.at());
        try (PreparedStatement update = connection.prepareStatement(goesOn ? GOES_ON : LET_GO)) {
            written(update, fill(Parameters.of(update), StateColumns.from(progress.state())), lease);
        }
    }

    private static Parameters fill(Parameters parameters, StateColumns columns) throws SQLException {
        return parameters
                .add(columns.state())
                .add(columns.code())
                .add(columns.waitsFor())
                .add(columns.due())
                .add(columns.endedAt());
    }

    private static void written(PreparedStatement update, Parameters parameters, Lease lease) throws SQLException {
        parameters.add(lease.operation().value()).add(lease.fence());
        if (update.executeUpdate() == 0) {
            throw Leases.lost();
        }
    }
}
