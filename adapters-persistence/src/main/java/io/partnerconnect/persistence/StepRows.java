package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.operation.Effect;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.operation.Step;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
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
            UPDATE pca.operation_step AS s
            SET state = ?, attempt = ?, result = ?, result_parameters = ?::jsonb, attempts = ?, started_at = ?, ended_at = ?, error = ?
            FROM %s WHERE s.operation_id = ?::uuid AND s.position = ?""";
    private static final String FIRST = """
            INSERT INTO pca.operation_step (operation_id, position, effect, parameters, state, attempts)
            SELECT ?::uuid, given.position - 1, given.effect, given.parameters, 'READY', 0
            FROM unnest(?::text[], ?::jsonb[]) WITH ORDINALITY AS given (effect, parameters, position) CROSS JOIN %s""";
    private static final String THERE = "SELECT FROM pca.operation_step WHERE operation_id = ? AND position = ?";
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
                Parameters.of(insert)
                        .addAll(values(step))
                        .add(operation.value())
                        .add(step.position())
                        .add(effect.word())
                        .add(effect.json());
                insert.executeUpdate();
            }
        }
    }

    static boolean isThere(Connection connection, OperationId operation, Step step) throws SQLException {
        try (PreparedStatement query = Parameters.prepare(connection, THERE, operation.value(), step.position());
                ResultSet row = query.executeQuery()) {
            return row.next();
        }
    }

    /** How far the step is by now, for the row of that part; what its effect is never changes. */
    static OneStatement changeIn(OneStatement statement, String after, OperationId operation, Step step) {
        List<@Nullable Object> values = new ArrayList<@Nullable Object>(values(step));
        values.add(operation.value());
        values.add(step.position());
        return statement.with("step", UPDATE.formatted(after), values);
    }

    /** Adds the steps of an operation nobody has begun with, for the row of that part. */
    static OneStatement addIn(OneStatement statement, String after, OperationId operation, List<Step> steps) {
        List<Tagged> effects =
                steps.stream().map(step -> EffectColumns.from(step.effect())).toList();
        return statement.with(
                "steps",
                FIRST.formatted(after),
                operation.value(),
                effects.stream().map(Tagged::word).toList(),
                effects.stream().map(Tagged::json).toList());
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

    private static List<@Nullable Object> values(Step step) {
        StepColumns columns = StepColumns.from(step.state());
        return Arrays.asList(
                columns.state(),
                Columns.map(columns.attempt(), OperationId::value),
                Columns.map(columns.result(), Tagged::word),
                Columns.map(columns.result(), Tagged::json),
                step.attempts(),
                step.startedAt(),
                step.endedAt(),
                step.error());
    }
}
