package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.model.audit.Reason;
import io.partnerconnect.domain.model.audit.Ticket;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.operation.Operation;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.operation.OperationKind;
import io.partnerconnect.domain.model.operation.Step;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The query for operations with their steps, newest first, with only the conditions that were asked for. One statement, so that an
 * operation and its steps are of one moment.
 */
final class OperationQuery {
    private final StringBuilder conditions = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    OperationQuery and(String condition, @Nullable Object value) {
        if (value != null) {
            values.add(value);
            return and(condition);
        }
        return this;
    }

    OperationQuery and(String condition) {
        conditions.append(" AND ").append(condition);
        return this;
    }

    OperationQuery narrow(Narrowing seen) {
        conditions.append(seen.and());
        values.addAll(seen.values());
        return this;
    }

    OperationQuery on(ConnectionName connection) {
        return and("workspace = ?", connection.workspace().value())
                .and("partner = ?", connection.partner().value());
    }

    List<Operation> run(Connection connection, int most) throws SQLException {
        String sql = "SELECT o.*, " + StepRows.COLUMNS + " FROM (SELECT * FROM pca.operation WHERE true" + conditions
                + " ORDER BY id DESC LIMIT " + most + ") AS o"
                + " LEFT JOIN pca.operation_step AS s ON s.operation_id = o.id ORDER BY o.id DESC, s.position";
        try (PreparedStatement query = Parameters.prepare(connection, sql, values.toArray());
                ResultSet rows = query.executeQuery()) {
            return operations(rows);
        }
    }

    private static List<Operation> operations(ResultSet rows) throws SQLException {
        Map<Operation, List<Step>> steps = new LinkedHashMap<>();
        while (rows.next()) {
            List<Step> of = steps.computeIfAbsent(withoutSteps(rows), operation -> new ArrayList<>());
            if (rows.getObject("position") != null) {
                of.add(StepRows.step(rows));
            }
        }
        return steps.entrySet().stream()
                .map(each -> with(each.getKey(), each.getValue()))
                .toList();
    }

    private static Operation with(Operation operation, List<Step> steps) {
        return new Operation(
                operation.id(),
                operation.kind(),
                operation.connection(),
                operation.requester(),
                operation.startedAt(),
                operation.state(),
                steps);
    }

    private static Operation withoutSteps(ResultSet row) throws SQLException {
        return new Operation(
                new OperationId(row.getObject("id", UUID.class)),
                OperationKind.valueOf(row.getString("kind")),
                new ConnectionName(
                        new WorkspaceName(row.getString("workspace")), new PartnerKey(row.getString("partner"))),
                new Operation.Requester(
                        new Actor(Actor.Kind.valueOf(row.getString("actor_kind")), row.getString("actor")),
                        new Reason(row.getString("reason")),
                        Columns.map(row.getString("ticket"), Ticket::new),
                        Columns.map(row.getObject("campaign_id", UUID.class), OperationId::new)),
                Columns.instant(row, "started_at"),
                StateColumns.toDomain(row),
                List.of());
    }
}
