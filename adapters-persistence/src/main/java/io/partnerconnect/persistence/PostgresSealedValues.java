package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.failure.Clash;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.operation.Receipt;
import io.partnerconnect.domain.model.operation.SealedValue;
import io.partnerconnect.domain.model.operation.StepResult;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.out.SealedValues;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Sealed values, in {@code pca.operation_step}. A step that delivered is over and never written again by whoever carries the operation
 * out, so that removing the value needs no lease.
 */
@ApplicationScoped
class PostgresSealedValues implements SealedValues {
    private static final String SEALED = " s.result = 'DELIVERED' AND s.result_parameters ->> 'sealed' IS NOT NULL";

    private static final String ACKNOWLEDGE = """
            UPDATE pca.operation_step AS s
            SET result_parameters = s.result_parameters || jsonb_build_object('sealed', NULL,
                'received_by_kind', ?::text, 'received_by', ?::text, 'received_at', ?::text)
            WHERE s.operation_id = ? AND""" + SEALED;

    private static final String RECEIPT = """
            SELECT max(s.result_parameters ->> 'received_at') AS at
            FROM pca.operation AS o LEFT JOIN pca.operation_step AS s ON s.operation_id = o.id AND s.result = 'DELIVERED'
            WHERE o.id = ? GROUP BY o.id""";

    private static final String VALUES = """
            SELECT o.id, o.workspace, o.partner, s.ended_at, m.result, m.result_parameters
            FROM pca.operation_step AS s JOIN pca.operation AS o ON o.id = s.operation_id
            CROSS JOIN LATERAL (
                SELECT result, result_parameters FROM pca.operation_step
                WHERE operation_id = o.id AND result IN ('MINTED', 'SECRET_MADE') ORDER BY position DESC LIMIT 1) AS m
            WHERE""" + SEALED;

    private static final String TAKEN_BACK = "o.state IN ('UNDOING', 'FAILED', 'CANCELLED')";
    private static final String OLDEST_FIRST = " ORDER BY s.ended_at, o.id LIMIT ?";
    private static final String WAITING = VALUES + " AND NOT " + TAKEN_BACK;
    private static final String OUTDATED = VALUES + " AND (s.ended_at < ? OR " + TAKEN_BACK + ")" + OLDEST_FIRST;

    private final Jdbc jdbc;

    PostgresSealedValues(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void acknowledge(OperationId operation, Receipt receipt) {
        jdbc.together(Outage.DATABASE, connection -> {
            try (PreparedStatement update = Parameters.prepare(
                    connection,
                    ACKNOWLEDGE,
                    receipt.by().kind(),
                    receipt.by().name(),
                    receipt.at().toString(),
                    operation.value())) {
                if (update.executeUpdate() == 0) {
                    checkAcknowledged(connection, operation);
                }
            }
            return operation;
        });
    }

    private static void checkAcknowledged(Connection connection, OperationId operation) throws SQLException {
        try (PreparedStatement query = Parameters.prepare(connection, RECEIPT, operation.value());
                ResultSet row = query.executeQuery()) {
            if (!row.next()) {
                throw new Failure.NotFound(Missing.OPERATION, operation.toString());
            }
            if (row.getString("at") == null) {
                throw new Failure.Conflict(Clash.NOT_NOW, "The operation has no sealed value, or not yet.");
            }
        }
    }

    @Override
    public List<SealedValue> waiting(Sight sight, int most) {
        Narrowing seen = Narrowing.to(sight, "o.workspace", "o.partner");
        List<Object> values = new ArrayList<>(seen.values());
        values.add(most);
        return values(WAITING + seen.and() + OLDEST_FIRST, values.toArray());
    }

    @Override
    public List<SealedValue> outdated(Instant sealedBefore, int most) {
        return values(OUTDATED, sealedBefore, most);
    }

    private List<SealedValue> values(String sql, @Nullable Object... parameters) {
        return jdbc.each(Outage.DATABASE, connection -> {
            try (PreparedStatement query = Parameters.prepare(connection, sql, parameters);
                    ResultSet rows = query.executeQuery()) {
                List<SealedValue> values = new ArrayList<>();
                while (rows.next()) {
                    values.add(value(rows));
                }
                return values;
            }
        });
    }

    private static SealedValue value(ResultSet row) throws SQLException {
        ConnectionName connection = new ConnectionName(
                new WorkspaceName(row.getString("workspace")), new PartnerKey(row.getString("partner")));
        StepResult.Issued issued = (StepResult.Issued)
                ResultColumns.toDomain(Tagged.read(row.getString("result"), row.getString("result_parameters")));
        return new SealedValue(
                new OperationId(row.getObject("id", UUID.class)),
                issued.subject(connection),
                Columns.instant(row, "ended_at"));
    }
}
