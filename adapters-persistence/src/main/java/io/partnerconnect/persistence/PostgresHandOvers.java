package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.operation.HandOver;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.operation.Receipt;
import io.partnerconnect.domain.port.out.HandOvers;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The hand-overs, in {@code pca.hand_over}. */
@ApplicationScoped
class PostgresHandOvers implements HandOvers {
    private static final String FIND = "SELECT * FROM pca.hand_over WHERE operation_id = ?";
    private static final String OPEN = """
            SELECT h.* FROM pca.hand_over AS h JOIN pca.operation AS o ON o.id = h.operation_id
            WHERE h.closed_at IS NULL AND o.state NOT IN ('UNDOING', 'FAILED', 'CANCELLED')%s
            ORDER BY h.since, h.operation_id LIMIT ?""";
    private static final String CONFIRM = """
            UPDATE pca.hand_over SET confirmed_by_kind = ?, confirmed_by = ?, confirmed_at = ?
            WHERE operation_id = ? AND confirmed_at IS NULL""";

    /** Rows that another replica is taking at this moment are passed over: nobody waits, and none is taken twice. */
    private static final String TAKE = """
            WITH due AS MATERIALIZED (
                SELECT operation_id, next_look AS was FROM pca.hand_over WHERE closed_at IS NULL AND next_look <= ?
                ORDER BY next_look, operation_id LIMIT ? FOR UPDATE SKIP LOCKED),
            taken AS (
                UPDATE pca.hand_over AS h SET next_look = ? FROM due WHERE h.operation_id = due.operation_id
                RETURNING h.*, due.was)
            SELECT * FROM taken ORDER BY was, operation_id""";

    private static final String CLOSE =
            "UPDATE pca.hand_over SET closed_as = ?, closed_at = ? WHERE operation_id = ? AND closed_at IS NULL";

    private final Jdbc jdbc;

    PostgresHandOvers(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<HandOver> find(OperationId operation) {
        return jdbc.each(Outage.DATABASE, connection -> HandOverRows.read(connection, FIND, operation.value())).stream()
                .findFirst();
    }

    @Override
    public List<HandOver> open(Sight sight, int most) {
        Narrowing seen = Narrowing.to(sight, "h.workspace", "h.partner");
        List<Object> values = new ArrayList<>(seen.values());
        values.add(most);
        return jdbc.each(
                Outage.DATABASE,
                connection -> HandOverRows.read(connection, OPEN.formatted(seen.and()), values.toArray()));
    }

    @Override
    public HandOver confirm(OperationId operation, Receipt receipt) {
        write(CONFIRM, receipt.by().kind(), receipt.by().name(), receipt.at(), operation.value());
        return find(operation).orElseThrow(() -> new Failure.NotFound(Missing.HAND_OVER, "of operation " + operation));
    }

    @Override
    public List<HandOver> take(Instant now, int most) {
        return jdbc.each(
                Outage.DATABASE, connection -> HandOverRows.read(connection, TAKE, now, most, now.plus(BETWEEN_LOOKS)));
    }

    @Override
    public void close(OperationId operation, HandOver.Closed closed) {
        write(CLOSE, closed.end(), closed.at(), operation.value());
    }

    private void write(String sql, @Nullable Object... parameters) {
        jdbc.each(Outage.DATABASE, connection -> {
            try (PreparedStatement update = Parameters.prepare(connection, sql, parameters)) {
                return update.executeUpdate();
            }
        });
    }
}
