package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.failure.Clash;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.retention.AuditMonth;
import io.partnerconnect.domain.model.retention.AuditPartition;
import io.partnerconnect.domain.model.retention.Keeping;
import io.partnerconnect.domain.model.retention.PartitionRemoval;
import io.partnerconnect.domain.port.out.AuditPartitions;
import io.partnerconnect.evidence.Places;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The partitions of {@code audit.event}, and {@code audit.removal}, which says what is not there any more. */
@ApplicationScoped
class PostgresAuditPartitions implements AuditPartitions {
    private static final String REMOVALS = """
            SELECT to_char(month, 'YYYY-MM') AS month, events, audit.places_text(places) AS places, first_at, last_at, operation_id,
                removed_by_kind, removed_by, reason, removed_at
            FROM audit.removal""";

    /** The offset keeps PostgreSQL from looking for months in the names of other tables, which have none. */
    private static final String MONTHS = """
            SELECT to_char(m.month, 'YYYY-MM') AS partition,
                clock_timestamp() >= upper(audit.month_span(m.month)) + greatest(?::text::interval, audit.retention_floor()) AS ripe,
                audit.holds_of(m.month) AS holds, r.*
            FROM (
                SELECT to_date(substr(p.relname, 7), 'YYYY_MM') AS month FROM (
                    SELECT c.relname FROM pg_inherits AS i JOIN pg_class AS c ON c.oid = i.inhrelid
                    WHERE i.inhparent = 'audit.event'::regclass OFFSET 0) AS p
                UNION SELECT month FROM audit.removal
            ) AS m
            LEFT JOIN (""" + REMOVALS + ") AS r ON r.month = to_char(m.month, 'YYYY-MM')";

    private static final String ALL = MONTHS + " ORDER BY m.month DESC";
    private static final String ONE = MONTHS + " WHERE to_char(m.month, 'YYYY-MM') = ?";

    private static final String CONTENTS = """
            SELECT events, unsealed, audit.places_text(places) AS places, coalesce(covered, false) AS covered, unsettled, older
            FROM audit.month_contents(to_date(?, 'YYYY-MM'))""";

    private static final String PUBLISHED =
            "INSERT INTO audit.publication (number) VALUES (?) ON CONFLICT (number) DO NOTHING";

    private static final String REMOVE =
            "SELECT audit.remove_partition(to_date(?, 'YYYY-MM'), ?, ?::uuid, ?::text::interval)";

    /** lock_not_available, query_canceled. */
    private static final Set<String> GAVE_UP = Set.of("55P03", "57014");

    private final Jdbc jdbc;
    private final Sealer sealer;
    private final Retention retention;

    PostgresAuditPartitions(Jdbc jdbc, Sealer sealer, Retention retention) {
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.retention = retention;
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    @Override
    public List<AuditPartition> all(Period kept) {
        return jdbc.each(
                Outage.DATABASE,
                connection -> read(connection, row -> RetentionColumns.partition(row, null), ALL, kept));
    }

    @Override
    public Optional<AuditPartition> find(AuditMonth month, Period kept) {
        return jdbc.together(Outage.DATABASE, connection -> {
            Retention.patiently(connection);
            List<AuditPartition> found =
                    read(connection, row -> RetentionColumns.partition(row, null), ONE, kept, month);
            if (found.isEmpty() || found.getFirst().removal() != null) {
                return found.stream().findFirst();
            }
            var contents = read(connection, RetentionColumns::contents, CONTENTS, month)
                    .getFirst();
            AuditPartition looked = found.getFirst();
            return Optional.of(new AuditPartition(month, looked.ripe(), looked.holds(), contents, null));
        });
    }

    @Override
    public void published(long checkpoint) {
        sealer.write(connection -> Sealer.add(connection, PUBLISHED, checkpoint));
    }

    @Override
    public PartitionRemoval remove(AuditMonth month, Places places, OperationId operation, Period kept) {
        try {
            return removal(month, places, operation, kept);
        } catch (Failure.Unavailable unanswered) {
            throw isRefused(unanswered)
                    ? unanswered
                    : new Failure.OutcomeUnknown(
                            "The database did not answer: the events of " + month + " may be gone.", null, unanswered);
        }
    }

    /** Whether the database said that it waited too long for a lock, or worked too long: then it has undone everything. */
    private static boolean isRefused(Failure.Unavailable unanswered) {
        return Stream.iterate((Throwable) unanswered, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException said && GAVE_UP.contains(said.getSQLState()));
    }

    private PartitionRemoval removal(AuditMonth month, Places places, OperationId operation, Period kept) {
        String answer = retention.act(
                connection -> read(connection, row -> row.getString(1), REMOVE, month, places, operation.value(), kept)
                        .getFirst());
        return switch (answer) {
            case "removed" -> removedBy(operation).orElseThrow();
            case "no-such-month" -> throw new Failure.NotFound(Missing.AUDIT_PARTITION, month.toString());
            case "removed-before" ->
                throw new Failure.Conflict(
                        Clash.PARTITION_REMOVED, "The events of " + month + " were removed before; see its removal.");
            default ->
                throw Keeping.of(answer)
                        .orElseThrow(() -> new IllegalStateException("answered " + answer))
                        .failure();
        };
    }

    @Override
    public Optional<PartitionRemoval> removedBy(OperationId operation) {
        return removal(" WHERE operation_id = ?", operation.value());
    }

    @Override
    public Optional<PartitionRemoval> removedAt(long place) {
        return removal(" WHERE places @> ?::bigint", place);
    }

    private Optional<PartitionRemoval> removal(String where, Object value) {
        return jdbc.each(
                Outage.DATABASE,
                connection -> read(connection, RetentionColumns::removal, REMOVALS + where, value).stream()
                        .findFirst());
    }

    private static <T> List<T> read(Connection connection, Reading<T> reading, String sql, @Nullable Object... values)
            throws SQLException {
        try (PreparedStatement query = Parameters.prepare(connection, sql, values);
                ResultSet rows = query.executeQuery()) {
            List<T> all = new ArrayList<>();
            while (rows.next()) {
                all.add(reading.of(rows));
            }
            return all;
        }
    }
}
