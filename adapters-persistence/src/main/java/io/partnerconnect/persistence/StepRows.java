package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.operation.Effect;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.operation.Step;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The steps of operations, in {@code pca.operation_step}. */
final class StepRows {
    /** What {@link #step} reads, of {@code pca.operation_step AS s}. */
    static final String COLUMNS = "s.position, s.effect, s.parameters, s.state AS step_state, s.attempt, s.result,"
            + " s.result_parameters, s.attempts, s.started_at AS step_started_at, s.ended_at AS step_ended_at, s.error";

    private static final String INSERT = """
            INSERT INTO pca.operation_step (state, attempt, result, result_parameters, attempts, started_at, ended_at, error,
                operation_id, position, effect, parameters)
            VALUES (?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)""";
    private static final String UPDATE = """
            UPDATE pca.operation_step
            SET state = ?, attempt = ?, result = ?, result_parameters = ?::jsonb, attempts = ?, started_at = ?, ended_at = ?, error = ?
            WHERE operation_id = ? AND position = ?""";
    private static final String NEXT =
            "SELECT coalesce(max(position) + 1, 0) AS next FROM pca.operation_step WHERE operation_id = ?";
    private static final String DROP = """
            DELETE FROM pca.operation_step
            WHERE operation_id = ? AND state IN ('READY', 'STARTED', 'UNSETTLED') AND position IS DISTINCT FROM ?::integer""";

    private StepRows() {}

    static void add(Connection connection, OperationId operation, List<Step> steps) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (Step step : steps) {
                Tagged effect = EffectColumns.from(step.effect());
                fill(Parameters.of(insert), step)
                        .add(operation.value())
                        .add(step.position())
                        .add(effect.word())
                        .add(effect.json());
                insert.executeUpdate();
            }
        }
    }

    /** How far the step is by now; what its effect is never changes. */
    static void change(Connection connection, OperationId operation, Step step) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
            fill(Parameters.of(update), step).add(operation.value()).add(step.position());
            if (update.executeUpdate() == 0) {
                throw new IllegalStateException("operation " + operation + " has no step " + step.position());
            }
        }
    }

    /** Other effects take the place of the steps that are not over, but for the one that is kept; behind all there are. */
    static void replace(Connection connection, OperationId operation, @Nullable Step kept, List<Effect> remaining)
            throws SQLException {
        int next = next(connection, operation);
        try (PreparedStatement delete =
                Parameters.prepare(connection, DROP, operation.value(), Columns.map(kept, Step::position))) {
            delete.executeUpdate();
        }
        add(
                connection,
                operation,
                IntStream.range(0, remaining.size())
                        .mapToObj(each -> Step.ready(next + each, remaining.get(each)))
                        .toList());
    }

    private static int next(Connection connection, OperationId operation) throws SQLException {
        try (PreparedStatement query = Parameters.prepare(connection, NEXT, operation.value());
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getInt("next");
        }
    }

    /** The step of the row. */
    static Step step(ResultSet row) throws SQLException {
        return new Step(
                row.getInt("position"),
                EffectColumns.toDomain(Tagged.read(row.getString("effect"), row.getString("parameters"))),
                StepColumns.toDomain(row),
                row.getInt("attempts"),
                Columns.time(row, "step_started_at"),
                Columns.time(row, "step_ended_at"),
                row.getString("error"));
    }

    private static Parameters fill(Parameters parameters, Step step) throws SQLException {
        StepColumns columns = StepColumns.from(step.state());
        return parameters
                .add(columns.state())
                .add(Columns.map(columns.attempt(), OperationId::value))
                .add(Columns.map(columns.result(), Tagged::word))
                .add(Columns.map(columns.result(), Tagged::json))
                .add(step.attempts())
                .add(step.startedAt())
                .add(step.endedAt())
                .add(step.error());
    }
}
