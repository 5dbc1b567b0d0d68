package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.connection.PlanHash;
import io.partnerconnect.domain.model.connection.RepairBasis;
import io.partnerconnect.domain.model.connection.RepairScope;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.out.RepairPlans;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What repairs were planned on, in {@code pca.repair_plan}. */
@ApplicationScoped
class PostgresRepairPlans implements RepairPlans {
    /** Of the same hash is the same plan: nothing but the time can differ. */
    private static final String KEEP = """
            INSERT INTO pca.repair_plan (hash, workspace, partner, application_id, scope, facts, planned_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT ON CONSTRAINT repair_plan_pkey DO UPDATE SET planned_at = excluded.planned_at""";

    /** What another is keeping again, or forgetting, at this moment is passed over: of many at once none waits for another in a circle. */
    private static final String FORGET = """
            DELETE FROM pca.repair_plan
            WHERE hash IN (SELECT hash FROM pca.repair_plan WHERE planned_at < ? FOR UPDATE SKIP LOCKED)""";

    private static final String FIND =
            "SELECT workspace, partner, application_id, scope, facts, planned_at FROM pca.repair_plan WHERE hash = ?";

    private final Jdbc jdbc;

    PostgresRepairPlans(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void keep(RepairBasis plan) {
        jdbc.together(Outage.DATABASE, connection -> {
            execute(
                    connection,
                    KEEP,
                    plan.hash().value(),
                    plan.connection().workspace().value(),
                    plan.connection().partner().value(),
                    plan.principal().value(),
                    plan.only().name(),
                    plan.facts(),
                    plan.plannedAt());
            return execute(connection, FORGET, plan.plannedAt().minus(KEPT));
        });
    }

    private static int execute(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = Parameters.prepare(connection, sql, values)) {
            return statement.executeUpdate();
        }
    }

    @Override
    public Optional<RepairBasis> find(PlanHash hash) {
        return jdbc.each(Outage.DATABASE, connection -> {
            try (PreparedStatement query = Parameters.prepare(connection, FIND, hash.value());
                    ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(plan(row)) : Optional.empty();
            }
        });
    }

    private static RepairBasis plan(ResultSet row) throws SQLException {
        return new RepairBasis(
                new ConnectionName(
                        new WorkspaceName(row.getString("workspace")), new PartnerKey(row.getString("partner"))),
                new ApplicationId(row.getObject("application_id", UUID.class)),
                RepairScope.valueOf(row.getString("scope")),
                List.of((String[]) row.getArray("facts").getArray()),
                Columns.instant(row, "planned_at"));
    }
}
