package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.finding.Acknowledgement;
import io.partnerconnect.domain.model.finding.Finding;
import io.partnerconnect.domain.model.finding.FindingFilter;
import io.partnerconnect.domain.model.finding.FindingId;
import io.partnerconnect.domain.model.finding.Hygiene;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.port.out.Findings;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The findings, in {@code pca.finding}. */
@ApplicationScoped
class PostgresFindings implements Findings {
    private static final List<IndexOrder.Key> KEYS =
            List.of(new IndexOrder.Key("since", "timestamptz"), new IndexOrder.Key("id", "uuid"));
    private static final IndexOrder OPEN = new IndexOrder("finding", "pca.finding WHERE closed_at IS NULL", KEYS, true);
    private static final IndexOrder CLOSED =
            new IndexOrder("closed", "pca.finding WHERE closed_at IS NOT NULL", KEYS, true);

    /** Those of registered workspaces, of accounts and of credentials, with when those were seen. The offset keeps it a look at each row. */
    private static final String OBSERVED = """
            CROSS JOIN LATERAL (
                SELECT i.observed_at FROM pca.inventory_workspace AS i JOIN pca.workspace AS w ON w.name = i.workspace
                WHERE i.workspace = t.workspace
                UNION ALL SELECT a.assessed_at FROM pca.account_assessment AS a WHERE t.workspace IS NULL AND t.credential IS NULL
                UNION ALL SELECT c.assessed_at FROM pca.credential_assessment AS c WHERE t.credential IS NOT NULL OFFSET 0) AS r""";

    private static final String FIND = "SELECT * FROM pca.finding AS t " + OBSERVED + " WHERE t.id = ?";

    private static final String ACKNOWLEDGE = """
            UPDATE pca.finding SET acknowledged_by_kind = ?, acknowledged_by = ?, acknowledged_at = ?::timestamptz,
                acknowledged_until = ?::timestamptz, acknowledged_reason = ?
            WHERE id = ? AND closed_at IS NULL""";

    private final Jdbc jdbc;

    PostgresFindings(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Page<Finding> list(Sight sight, FindingFilter filter, Instant now, PageRequest page) {
        Scan scan = scan(filter, now);
        Narrowing.to(sight, "workspace", "partner").within(scan);
        return jdbc.each(Outage.DATABASE, connection -> scan.page(connection, OBSERVED, page, InventoryRows::finding));
    }

    private static Scan scan(FindingFilter filter, Instant now) {
        Scan scan = new Scan(filter.closed() ? CLOSED : OPEN);
        if (filter.workspace() != null) {
            scan.within("workspace = ?", filter.workspace().value());
        }
        if (filter.partner() != null) {
            scan.within("partner = ?", filter.partner().value());
        }
        if (filter.kind() != null) {
            scan.within("kind = ?", filter.kind());
        }
        if (filter.atLeast() != null) {
            scan.passing("severity >= ?", InventoryRows.SEVERITIES.indexOf(filter.atLeast()) + 1);
        }
        if (filter.acknowledged() != null) {
            scan.passing("coalesce(acknowledged_until > ?, false) = ?::boolean", now, filter.acknowledged());
        }
        return scan;
    }

    @Override
    public Page<Hygiene> hygiene(Sight sight, Hygiene.By by, Instant now, PageRequest page) {
        return jdbc.each(Outage.DATABASE, connection -> HygieneScores.page(connection, sight, by, now, page));
    }

    @Override
    public Optional<Finding> find(FindingId id) {
        return jdbc.each(Outage.DATABASE, connection -> find(connection, id));
    }

    private static Optional<Finding> find(Connection connection, FindingId id) throws SQLException {
        try (PreparedStatement query = Parameters.prepare(connection, FIND, id.value());
                ResultSet row = query.executeQuery()) {
            return row.next() ? Optional.of(InventoryRows.finding(row)) : Optional.empty();
        }
    }

    @Override
    public Finding acknowledge(FindingId id, @Nullable Acknowledgement given) {
        return jdbc.together(Outage.DATABASE, connection -> {
            try (PreparedStatement statement = Parameters.prepare(
                    connection,
                    ACKNOWLEDGE,
                    given == null ? null : given.by().kind(),
                    given == null ? null : given.by().name(),
                    given == null ? null : given.at(),
                    given == null ? null : given.until(),
                    given == null ? null : given.reason().value(),
                    id.value())) {
                statement.executeUpdate();
            }
            return find(connection, id)
                    .filter(finding -> finding.closedAt() == null)
                    .orElseThrow(() -> new Failure.NotFound(Missing.FINDING, id.toString()));
        });
    }
}
