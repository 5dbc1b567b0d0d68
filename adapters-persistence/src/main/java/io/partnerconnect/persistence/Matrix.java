package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.inventory.FleetConnection;
import io.partnerconnect.domain.model.inventory.MatrixRow;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Workspaces with their connections: a page of those, and all that is known of them. */
final class Matrix {
    private static final IndexOrder WORKSPACES =
            new IndexOrder("matrix", "pca.workspace WHERE true", List.of(IndexOrder.Key.text("name")), false);

    private static final String OBSERVED = """
            LEFT JOIN (SELECT workspace, observed_at FROM pca.inventory_workspace) AS i ON i.workspace = t.name""";

    private static final String CONNECTIONS = """
            SELECT * FROM pca.known_connection AS t
            JOIN (SELECT workspace AS read, observed_at FROM pca.inventory_workspace) AS r ON r.read = t.workspace
            WHERE t.workspace = ANY (?::text[]) AND t.until IS NULL%s ORDER BY t.workspace, t.partner""";

    private Matrix() {}

    static Page<MatrixRow> page(Jdbc jdbc, Sight sight, PageRequest request) {
        Scan scan = new Scan(WORKSPACES);
        Narrowing.toWorkspaces(sight, "name").within(scan);
        return jdbc.each(Outage.DATABASE, connection -> {
            Page<MatrixRow> empty = scan.page(connection, OBSERVED, request, Matrix::row);
            Map<WorkspaceName, List<FleetConnection>> connections = connections(connection, sight, empty.items());
            return empty.map(row -> new MatrixRow(
                    row.workspace(), row.observedAt(), connections.getOrDefault(row.workspace(), List.of())));
        });
    }

    private static MatrixRow row(ResultSet row) throws SQLException {
        return new MatrixRow(new WorkspaceName(row.getString("name")), Columns.time(row, "observed_at"), List.of());
    }

    private static Map<WorkspaceName, List<FleetConnection>> connections(
            Connection connection, Sight sight, List<MatrixRow> rows) throws SQLException {
        List<String> names = rows.stream().map(row -> row.workspace().value()).toList();
        Narrowing seen = Narrowing.to(sight, "t.workspace", "t.partner");
        List<Object> values = new ArrayList<>(List.of(names));
        values.addAll(seen.values());
        try (PreparedStatement query =
                        Parameters.prepare(connection, CONNECTIONS.formatted(seen.and()), values.toArray());
                ResultSet found = query.executeQuery()) {
            Map<WorkspaceName, List<FleetConnection>> all = new HashMap<>();
            while (found.next()) {
                FleetConnection each = InventoryRows.connection(found).connection();
                all.computeIfAbsent(each.name().workspace(), first -> new ArrayList<>())
                        .add(each);
            }
            return all;
        }
    }
}
