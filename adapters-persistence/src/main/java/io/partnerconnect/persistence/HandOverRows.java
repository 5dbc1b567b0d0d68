package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.operation.Effect;
import io.partnerconnect.domain.model.operation.HandOver;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.operation.Receipt;
import io.partnerconnect.domain.model.operation.Step;
import io.partnerconnect.domain.model.operation.StepResult;
import io.partnerconnect.domain.model.operation.StepState;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.token.TokenId;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.out.HandOvers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of {@code pca.hand_over}. */
final class HandOverRows {
    private static final String OPEN = """
            INSERT INTO pca.hand_over (operation_id, workspace, partner, token_id, since, next_look)
            SELECT o.id, o.workspace, o.partner, m.result_parameters ->> 'token_id', ?, ?
            FROM pca.operation AS o JOIN pca.operation_step AS m ON m.operation_id = o.id AND m.result = 'MINTED'
            WHERE o.id = ? ORDER BY m.position DESC LIMIT 1
            ON CONFLICT ON CONSTRAINT hand_over_pkey DO NOTHING""";

    private HandOverRows() {}

    /** Opens one with the step that gave the value away; of any other step nothing follows. */
    static void openWith(Connection connection, OperationId operation, Step step, Instant at) throws SQLException {
        if (!isOpenedWith(step)) {
            return;
        }
        try (PreparedStatement insert =
                Parameters.prepare(connection, OPEN, at, at.plus(HandOvers.BETWEEN_LOOKS), operation.value())) {
            insert.executeUpdate();
        }
    }

    static boolean isOpenedWith(Step step) {
        return step.effect() instanceof Effect.DeliverToken
                && step.state() instanceof StepState.Done(StepResult.Delivered delivered);
    }

    static List<HandOver> read(Connection connection, String sql, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement query = Parameters.prepare(connection, sql, parameters);
                ResultSet rows = query.executeQuery()) {
            List<HandOver> found = new ArrayList<>();
            while (rows.next()) {
                found.add(handOver(rows));
            }
            return found;
        }
    }

    private static HandOver handOver(ResultSet row) throws SQLException {
        return new HandOver(
                new OperationId(row.getObject("operation_id", UUID.class)),
                new ConnectionName(
                        new WorkspaceName(row.getString("workspace")), new PartnerKey(row.getString("partner"))),
                new TokenId(row.getString("token_id")),
                Columns.instant(row, "since"),
                receipt(row),
                Columns.instant(row, "next_look"),
                closed(row));
    }

    private static @Nullable Receipt receipt(ResultSet row) throws SQLException {
        String by = row.getString("confirmed_by");
        return by == null
                ? null
                : new Receipt(
                        new Actor(Actor.Kind.valueOf(row.getString("confirmed_by_kind")), by),
                        Columns.instant(row, "confirmed_at"));
    }

    private static HandOver.@Nullable Closed closed(ResultSet row) throws SQLException {
        String as = row.getString("closed_as");
        return as == null ? null : new HandOver.Closed(HandOver.End.valueOf(as), Columns.instant(row, "closed_at"));
    }
}
