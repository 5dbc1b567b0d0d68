package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.operation.StepState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far a step is, as the columns of {@code pca.operation_step}. */
record StepColumns(
        String state,
        @Nullable OperationId attempt,
        @Nullable Tagged result) {
    static StepColumns from(StepState state) {
        return switch (state) {
            case StepState.Ready ready -> new StepColumns("READY", null, null);
            case StepState.Started started -> new StepColumns("STARTED", started.attempt(), null);
            case StepState.Unsettled unsettled -> new StepColumns("UNSETTLED", unsettled.attempt(), null);
            case StepState.Done done -> new StepColumns("DONE", null, ResultColumns.from(done.result()));
            case StepState.Skipped skipped -> new StepColumns("SKIPPED", null, null);
            case StepState.Failed failed -> new StepColumns("FAILED", null, null);
        };
    }

    static StepState toDomain(ResultSet row) throws SQLException {
        String state = row.getString("step_state");
        return switch (state) {
            case "READY" -> new StepState.Ready();
            case "STARTED" -> new StepState.Started(attempt(row));
            case "UNSETTLED" -> new StepState.Unsettled(attempt(row));
            case "DONE" ->
                new StepState.Done(ResultColumns.toDomain(
                        Tagged.read(row.getString("result"), row.getString("result_parameters"))));
            case "SKIPPED" -> new StepState.Skipped();
            case "FAILED" -> new StepState.Failed();
            default -> throw new IllegalStateException("there is no state of a step " + state);
        };
    }

    private static OperationId attempt(ResultSet row) throws SQLException {
        return new OperationId(row.getObject("attempt", UUID.class));
    }
}
