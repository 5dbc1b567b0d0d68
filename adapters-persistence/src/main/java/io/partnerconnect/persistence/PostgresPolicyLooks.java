package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.rotation.PolicyId;
import io.partnerconnect.domain.model.rotation.PolicyRun;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.out.PolicyLooks;
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

/** When policies look at connections, and what came of it, in {@code pca.policy_look}. */
@ApplicationScoped
class PostgresPolicyLooks implements PolicyLooks {
    /** What is recorded or forgotten at this moment is left to the next time. */
    private static final String MISSING = """
            INSERT INTO pca.policy_look (workspace, partner, next_look)
            SELECT r.workspace, r.partner, '-infinity' FROM pca.recorded_connection AS r
            WHERE NOT EXISTS (SELECT FROM pca.policy_look AS l WHERE l.workspace = r.workspace AND l.partner = r.partner)
            ORDER BY r.workspace, r.partner
            ON CONFLICT ON CONSTRAINT policy_look_pkey DO NOTHING""";

    /** Rows that another replica is taking at this moment are passed over: nobody waits, and none is taken twice. */
    private static final String TAKE = """
            WITH due AS MATERIALIZED (
                SELECT workspace, partner, next_look AS was FROM pca.policy_look WHERE next_look <= ?
                ORDER BY next_look, workspace, partner LIMIT ? FOR UPDATE SKIP LOCKED),
            taken AS (
                UPDATE pca.policy_look AS l SET next_look = ? FROM due
                WHERE l.workspace = due.workspace AND l.partner = due.partner RETURNING l.workspace, l.partner, due.was)
            SELECT workspace, partner FROM taken ORDER BY was, workspace, partner""";

    private static final String PUT_OFF =
            "UPDATE pca.policy_look SET next_look = ? WHERE workspace = ? AND partner = ?";
    private static final String RECORD = """
            UPDATE pca.policy_look SET next_look = ?, policy_id = ?, verdict = ?, due = ?::timestamptz, operation_id = ?::uuid,
                code = ?, words = ?, looked_at = ?
            WHERE workspace = ? AND partner = ?""";
    private static final String RUNS = """
            SELECT * FROM pca.policy_look WHERE policy_id = ? AND (workspace, partner) > (?, ?)%s
            ORDER BY workspace, partner LIMIT ?""";

    private final Jdbc jdbc;

    PostgresPolicyLooks(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<ConnectionName> take(Instant now, int most) {
        execute(MISSING);
        return jdbc.each(Outage.DATABASE, connection -> {
            try (PreparedStatement update = Parameters.prepare(connection, TAKE, now, most, now.plus(TAKEN));
                    ResultSet rows = update.executeQuery()) {
                List<ConnectionName> taken = new ArrayList<>();
                while (rows.next()) {
                    taken.add(name(rows));
                }
                return taken;
            }
        });
    }

    @Override
    public void putOff(ConnectionName connection, Instant nextLook) {
        execute(
                PUT_OFF,
                nextLook,
                connection.workspace().value(),
                connection.partner().value());
    }

    @Override
    public void record(PolicyRun run) {
        execute(
                RECORD,
                run.nextLook(),
                run.policy().value(),
                run.verdict(),
                run.due(),
                Columns.map(run.operation(), OperationId::value),
                Columns.map(run.trouble(), PolicyRun.Trouble::code),
                Columns.map(run.trouble(), PolicyRun.Trouble::words),
                run.at(),
                run.connection().workspace().value(),
                run.connection().partner().value());
    }

    private void execute(String sql, @Nullable Object... values) {
        jdbc.each(Outage.DATABASE, connection -> {
            try (PreparedStatement statement = Parameters.prepare(connection, sql, values)) {
                return statement.executeUpdate();
            }
        });
    }

    @Override
    public Page<PolicyRun> runs(Sight sight, PolicyId policy, PageRequest page) {
        String[] after = Cursors.textOf(page.after()).split("/", 2);
        if (page.after() != null && after.length < 2) {
            throw Cursors.notOurs();
        }
        String partner = after.length < 2 ? "" : after[1];
        Narrowing seen = Narrowing.to(sight, "workspace", "partner");
        List<Object> values = new ArrayList<>(List.of(policy.value(), after[0], partner));
        values.addAll(seen.values());
        values.add(page.size() + 1);
        List<PolicyRun> more = jdbc.each(
                Outage.DATABASE, connection -> runs(connection, RUNS.formatted(seen.and()), values.toArray()));
        if (more.size() <= page.size()) {
            return new Page<>(more, null);
        }
        ConnectionName last = more.get(page.size() - 1).connection();
        return new Page<>(
                more.subList(0, page.size()),
                Cursors.of(last.workspace().value() + "/" + last.partner().value()));
    }

    private static List<PolicyRun> runs(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement query = Parameters.prepare(connection, sql, values);
                ResultSet rows = query.executeQuery()) {
            List<PolicyRun> runs = new ArrayList<>();
            while (rows.next()) {
                runs.add(run(rows));
            }
            return runs;
        }
    }

    /** After its policy was changed, the next look is due at once. */
    private static PolicyRun run(ResultSet row) throws SQLException {
        Instant at = Columns.instant(row, "looked_at");
        Instant next = Columns.instant(row, "next_look");
        return new PolicyRun(
                name(row),
                new PolicyId(row.getObject("policy_id", UUID.class)),
                PolicyRun.Verdict.valueOf(row.getString("verdict")),
                Columns.time(row, "due"),
                Columns.map(row.getObject("operation_id", UUID.class), OperationId::new),
                trouble(row.getString("code"), row.getString("words")),
                at,
                next.isBefore(at) ? at : next);
    }

    private static PolicyRun.@Nullable Trouble trouble(@Nullable String code, @Nullable String words) {
        return code == null || words == null ? null : new PolicyRun.Trouble(code, words);
    }

    private static ConnectionName name(ResultSet row) throws SQLException {
        return new ConnectionName(
                new WorkspaceName(row.getString("workspace")), new PartnerKey(row.getString("partner")));
    }
}
