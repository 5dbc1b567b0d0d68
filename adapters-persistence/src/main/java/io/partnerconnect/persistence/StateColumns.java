package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.operation.OperationState;
import io.partnerconnect.domain.model.operation.Wait;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where an operation is, as the columns of {@code pca.operation}. */
record StateColumns(
        String state,
        @Nullable String code,
        @Nullable Wait waitsFor,
        @Nullable Instant due,
        @Nullable Instant endedAt) {
    static StateColumns from(OperationState state) {
        return switch (state) {
            case OperationState.Running(Instant due) -> new StateColumns("RUNNING", null, null, due, null);
            case OperationState.Waiting(Wait what, Instant due) -> new StateColumns("WAITING", null, what, due, null);
            case OperationState.Undoing(String code, Instant due) -> new StateColumns("UNDOING", code, null, due, null);
            case OperationState.Held(String code) -> new StateColumns("HELD", code, null, null, null);
            case OperationState.Succeeded(Instant at) -> new StateColumns("SUCCEEDED", null, null, null, at);
            case OperationState.Failed(String code, Instant at) -> new StateColumns("FAILED", code, null, null, at);
            case OperationState.Cancelled(Instant at) -> new StateColumns("CANCELLED", null, null, null, at);
        };
    }

    static OperationState toDomain(ResultSet row) throws SQLException {
        return new StateColumns(
                        row.getString("state"),
                        row.getString("code"),
                        Columns.map(row.getString("waits_for"), Wait::valueOf),
                        Columns.time(row, "due"),
                        Columns.time(row, "ended_at"))
                .toDomain();
    }

    private OperationState toDomain() {
        return switch (state) {
            case "RUNNING" -> new OperationState.Running(given(due));
            case "WAITING" -> new OperationState.Waiting(given(waitsFor), given(due));
            case "UNDOING" -> new OperationState.Undoing(given(code), given(due));
            case "HELD" -> new OperationState.Held(given(code));
            case "SUCCEEDED" -> new OperationState.Succeeded(given(endedAt));
            case "FAILED" -> new OperationState.Failed(given(code), given(endedAt));
            case "CANCELLED" -> new OperationState.Cancelled(given(endedAt));
            default -> throw new IllegalStateException("there is no state " + state);
        };
    }

    /** The constraints of the table see to it. */
    private static <T> T given(@Nullable T value) {
        return Objects.requireNonNull(value);
    }
}
