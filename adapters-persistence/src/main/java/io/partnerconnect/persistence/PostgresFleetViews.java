package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.inventory.ConnectionFilter;
import io.partnerconnect.domain.model.inventory.Freshness;
import io.partnerconnect.domain.model.inventory.Known;
import io.partnerconnect.domain.model.inventory.KnownConnection;
import io.partnerconnect.domain.model.inventory.KnownToken;
import io.partnerconnect.domain.model.inventory.MatrixRow;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.token.TokenCount;
import io.partnerconnect.domain.model.token.TokenFilter;
import io.partnerconnect.domain.model.token.TokenId;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.out.FleetViews;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of registered workspaces, read from the tables {@link PostgresInventory} writes. */
@ApplicationScoped
class PostgresFleetViews implements FleetViews {
    /** Registered workspaces only, with when they were read: each is looked up once a page. The offset keeps that apart from the rows. */
    private static final String OBSERVED = """
            JOIN (SELECT i.workspace AS read, i.observed_at FROM pca.inventory_workspace AS i JOIN pca.workspace AS w ON w.name = i.workspace
                WHERE i.workspace = ANY (ARRAY(SELECT DISTINCT workspace FROM passed)) OFFSET 0) AS r ON r.read = t.workspace""";

    /** By the key, workspace by workspace; the offset keeps it that. */
    private static final String TOKENS = """
            SELECT t.*, r.observed_at FROM pca.workspace AS w
            CROSS JOIN LATERAL (SELECT * FROM pca.inventory_token WHERE workspace = w.name AND token_id = ? OFFSET 0) AS t
            JOIN pca.inventory_workspace AS r ON r.workspace = t.workspace ORDER BY t.workspace""";

    private static final String COUNT = """
            SELECT count(*) AS tokens, count(partner) AS of_partners, count(DISTINCT workspace) AS workspaces,
                count(DISTINCT (workspace, owner)) AS holders FROM\s""";

    private static final String REGISTERED = " AND EXISTS (SELECT FROM pca.workspace AS w WHERE w.name = t.workspace)";

    private static final String UNREAD = """
            SELECT i.* FROM pca.inventory_workspace AS i JOIN pca.workspace AS w ON w.name = i.workspace
            WHERE (i.observed_at IS NULL OR i.stale_code IS NOT NULL)%s ORDER BY i.workspace LIMIT ?""";

    private final Jdbc jdbc;

    PostgresFleetViews(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Page<KnownToken> tokens(Sight sight, TokenFilter filter, Instant now, PageRequest page) {
        return page(narrowed(TokenScans.of(filter, now), sight), OBSERVED, page, InventoryRows::fleetToken);
    }

    @Override
    public TokenCount count(Sight sight, TokenFilter filter, Instant now) {
        Scan scan = narrowed(TokenScans.of(filter, now), sight);
        return read(
                        PostgresFleetViews::count,
                        COUNT + scan.whole() + REGISTERED,
                        scan.values().toArray())
                .getFirst();
    }

    private static TokenCount count(ResultSet row) throws SQLException {
        return new TokenCount(
                row.getLong("tokens"), row.getLong("of_partners"), row.getLong("workspaces"), row.getLong("holders"));
    }

    @Override
    public Page<MatrixRow> matrix(Sight sight, PageRequest page) {
        return Matrix.page(jdbc, sight, page);
    }

    @Override
    public List<KnownToken> tokens(TokenId id) {
        return read(InventoryRows::fleetToken, TOKENS, id.value());
    }

    @Override
    public Page<KnownConnection> connections(Sight sight, ConnectionFilter filter, PageRequest page) {
        return page(narrowed(ConnectionScans.of(filter), sight), OBSERVED, page, InventoryRows::connection);
    }

    @Override
    public Page<Known<ServicePrincipal>> principals(WorkspaceName workspace, PageRequest page) {
        IndexOrder order = new IndexOrder(
                "principal",
                "pca.inventory_principal WHERE true",
                List.of(new IndexOrder.Key("scim_id", "bigint")),
                false);
        return page(new Scan(order).within("workspace = ?", workspace.value()), "", page, InventoryRows::principal);
    }

    @Override
    public List<Freshness> unread(Sight sight, int most) {
        Narrowing seen = Narrowing.toWorkspaces(sight, "i.workspace");
        List<Object> values = new ArrayList<>(seen.values());
        values.add(most);
        return read(InventoryRows::freshness, UNREAD.formatted(seen.and()), values.toArray());
    }

    private static Scan narrowed(Scan scan, Sight sight) {
        Narrowing.to(sight, "workspace", "partner").within(scan);
        return scan;
    }

    private <T> Page<T> page(Scan scan, String joined, PageRequest page, Scan.Row<T> row) {
        return jdbc.each(Outage.DATABASE, connection -> scan.page(connection, joined, page, row));
    }

    private <T> List<T> read(Scan.Row<T> row, String sql, @Nullable Object... values) {
        return jdbc.each(Outage.DATABASE, connection -> {
            try (PreparedStatement query = Parameters.prepare(connection, sql, values);
                    ResultSet rows = query.executeQuery()) {
                return all(row, rows);
            }
        });
    }

    private static <T> List<T> all(Scan.Row<T> row, ResultSet rows) throws SQLException {
        List<T> read = new ArrayList<>();
        while (rows.next()) {
            read.add(row.of(rows));
        }
        return read;
    }
}
