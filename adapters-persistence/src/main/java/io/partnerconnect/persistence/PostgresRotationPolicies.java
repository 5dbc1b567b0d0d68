package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.rotation.PolicyId;
import io.partnerconnect.domain.model.rotation.RotationPolicy;
import io.partnerconnect.domain.port.out.RotationPolicies;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rotation policies, in {@code pca.rotation_policy}. */
@ApplicationScoped
class PostgresRotationPolicies implements RotationPolicies {
    private static final String FIELDS = """
            (workspace, partner, labels, interval_days, days, from_hour, to_hour, freezes, overlap_seconds, on_deadline, quiet_days,
                lifetime_seconds, secret_scope, secret_key, enabled, reason""";

    private static final String VALUES =
            "(?, ?, ?::text[], ?, ?::text[], ?, ?, ?::text[], ?::bigint, ?, ?, ?::bigint, ?, ?, ?::boolean, ?";

    private static final String ALL = "SELECT * FROM pca.rotation_policy ORDER BY created_at, id";
    private static final String FIND = "SELECT * FROM pca.rotation_policy WHERE id = ?";
    private static final String ADD = "INSERT INTO pca.rotation_policy " + FIELDS + ", id, created_at, version) VALUES "
            + VALUES + ", ?, ?, 1) ON CONFLICT ON CONSTRAINT rotation_policy_pkey DO NOTHING RETURNING *";
    private static final String REPLACE = "UPDATE pca.rotation_policy SET " + FIELDS + ", version) = " + VALUES
            + ", version + 1) WHERE id = ? AND version = ? RETURNING *";
    private static final String REMOVE = "DELETE FROM pca.rotation_policy WHERE id = ? AND version = ? RETURNING *";

    /** What was put off under the policies as they were is due under those as they are. */
    private static final String WAKE = "UPDATE pca.policy_look SET next_look = '-infinity'";

    private final Jdbc jdbc;

    PostgresRotationPolicies(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<RotationPolicy> all() {
        return jdbc.each(Outage.DATABASE, connection -> read(connection, ALL));
    }

    @Override
    public Optional<RotationPolicy> find(PolicyId id) {
        return jdbc.each(Outage.DATABASE, connection -> find(connection, id));
    }

    private static Optional<RotationPolicy> find(Connection connection, PolicyId id) throws SQLException {
        return read(connection, FIND, id.value()).stream().findFirst();
    }

    @Override
    public RotationPolicy put(RotationPolicy policy) {
        List<@Nullable Object> values = new ArrayList<>(PolicyColumns.from(policy));
        values.add(policy.id().value());
        values.add(policy.version() == 0 ? policy.createdAt() : policy.version());
        return changed(policy.id(), policy.version() == 0 ? ADD : REPLACE, policy.version(), values.toArray());
    }

    @Override
    public void remove(PolicyId id, long version) {
        changed(id, REMOVE, version, id.value(), version);
    }

    private RotationPolicy changed(PolicyId id, String sql, long version, @Nullable Object... values) {
        return jdbc.together(Outage.DATABASE, connection -> {
            List<RotationPolicy> changed = read(connection, sql, values);
            if (changed.isEmpty()) {
                throw version > 0 && find(connection, id).isEmpty()
                        ? new Failure.NotFound(Missing.ROTATION_POLICY, id.toString())
                        : new Failure.Stale("rotation policy");
            }
            try (PreparedStatement update = connection.prepareStatement(WAKE)) {
                update.executeUpdate();
            }
            return changed.getFirst();
        });
    }

    private static List<RotationPolicy> read(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        try (PreparedStatement query = Parameters.prepare(connection, sql, values);
                ResultSet rows = query.executeQuery()) {
            List<RotationPolicy> policies = new ArrayList<>();
            while (rows.next()) {
                policies.add(PolicyColumns.policy(rows));
            }
            return policies;
        }
    }
}
