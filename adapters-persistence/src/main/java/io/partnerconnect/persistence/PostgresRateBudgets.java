package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.budget.RateBudget;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.port.out.RateBudgets;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Rate budgets, in {@code pca.rate_budget}. All amounts of time are microseconds. */
@ApplicationScoped
class PostgresRateBudgets implements RateBudgets {
    /** When the statement began: where it waited for another replica's, fewer turns are given than there are, never more. */
    private static final String NOW = "(extract(epoch FROM statement_timestamp()) * 1000000)::bigint";

    /** Rows are locked in the order of their key, so that two replicas do not wait for each other. */
    private static final String TAKE = """
            WITH wanted AS (
                SELECT * FROM unnest(?::text[], ?::text[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[])
                    WITH ORDINALITY AS w (workspace, family, between_turns, burst, kept, interactive, bulk, place)
            ), held AS MATERIALIZED (
                SELECT w.*, now, greatest(taken_until, now - burst) AS taken
                FROM wanted AS w JOIN pca.rate_budget AS b USING (workspace, family), (SELECT %s AS now) AS clock
                ORDER BY workspace, family FOR NO KEY UPDATE OF b
            ), hurried AS (
                SELECT *, greatest(0, least(interactive, (now - taken) / between_turns)) AS first FROM held
            ), given AS (
                SELECT *, greatest(0, least(bulk, (now - kept - taken) / between_turns - first)) AS second FROM hurried
            )
            UPDATE pca.rate_budget AS b SET taken_until = taken + (first + second) * between_turns
            FROM given AS g WHERE b.workspace = g.workspace AND b.family = g.family
            RETURNING place, first, second,
                greatest(0, b.taken_until + between_turns - now) AS first_in,
                greatest(0, b.taken_until + between_turns + kept - now) AS second_in""".formatted(NOW);

    private static final String ADD = """
            INSERT INTO pca.rate_budget (workspace, family, taken_until)
            SELECT workspace, family, 0 FROM unnest(?::text[], ?::text[]) AS w (workspace, family) ORDER BY workspace, family
            ON CONFLICT ON CONSTRAINT rate_budget_pkey DO NOTHING""";

    private static final String REST = """
            INSERT INTO pca.rate_budget AS b (workspace, family, taken_until) VALUES (?, ?, %s + least(?, 60000000))
            ON CONFLICT ON CONSTRAINT rate_budget_pkey DO UPDATE
            SET taken_until = greatest(b.taken_until, excluded.taken_until)""".formatted(NOW);

    private final Jdbc jdbc;

    PostgresRateBudgets(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Given> take(List<Wanted> wanted) {
        return jdbc.each(Outage.DATABASE, connection -> {
            Map<RateBudget, Given> given = new HashMap<>(taken(connection, wanted));
            List<Wanted> unknown = wanted.stream()
                    .filter(each -> !given.containsKey(each.budget()))
                    .toList();
            if (!unknown.isEmpty()) {
                add(connection, unknown);
                given.putAll(taken(connection, unknown));
            }
            return wanted.stream()
                    .map(each -> Objects.requireNonNull(given.get(each.budget()), "no such budget"))
                    .toList();
        });
    }

    /** What was given of the budgets that are known. */
    private static Map<RateBudget, Given> taken(Connection connection, List<Wanted> wanted) throws SQLException {
        try (PreparedStatement update = Parameters.prepare(
                        connection,
                        TAKE,
                        each(wanted, PostgresRateBudgets::workspace),
                        each(wanted, of -> of.budget().family()),
                        each(wanted, of -> Leases.micros(of.budget().between())),
                        each(wanted, of -> Leases.micros(of.budget().burst())),
                        each(wanted, of -> Leases.micros(of.budget().kept())),
                        each(wanted, Wanted::interactive),
                        each(wanted, Wanted::bulk));
                ResultSet rows = update.executeQuery()) {
            Map<RateBudget, Given> given = new HashMap<>();
            while (rows.next()) {
                given.put(wanted.get(rows.getInt("place") - 1).budget(), given(rows));
            }
            return given;
        }
    }

    private static Given given(ResultSet row) throws SQLException {
        return new Given(
                row.getInt("first"),
                row.getInt("second"),
                Duration.of(row.getLong("first_in"), ChronoUnit.MICROS),
                Duration.of(row.getLong("second_in"), ChronoUnit.MICROS));
    }

    private static void add(Connection connection, List<Wanted> unknown) throws SQLException {
        try (PreparedStatement insert = Parameters.prepare(
                connection,
                ADD,
                each(unknown, PostgresRateBudgets::workspace),
                each(unknown, of -> of.budget().family()))) {
            insert.executeUpdate();
        }
    }

    @Override
    public void rest(RateBudget budget, Duration time) {
        jdbc.each(Outage.DATABASE, connection -> {
            try (PreparedStatement upsert = Parameters.prepare(
                    connection, REST, budget.workspace().origin(), budget.family(), Leases.micros(time))) {
                return upsert.executeUpdate();
            }
        });
    }

    private static String workspace(Wanted wanted) {
        return wanted.budget().workspace().origin();
    }

    private static List<?> each(List<Wanted> wanted, Function<Wanted, ?> part) {
        return wanted.stream().map(part).toList();
    }
}
