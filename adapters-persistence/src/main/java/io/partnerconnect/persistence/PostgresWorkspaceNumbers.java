package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.workspace.WorkspaceNumber;
import io.partnerconnect.domain.model.workspace.WorkspaceUrl;
import io.partnerconnect.domain.port.out.WorkspaceNumbers;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.HashMap;
import java.util.Map;

/** The numbers of workspaces, in {@code pca.workspace_number}. */
@ApplicationScoped
class PostgresWorkspaceNumbers implements WorkspaceNumbers {
    private static final String ALL = "SELECT url, number FROM pca.workspace_number";
    private static final String REMEMBER = """
            INSERT INTO pca.workspace_number AS known (url, number) VALUES (?, ?)
            ON CONFLICT ON CONSTRAINT workspace_number_pkey DO UPDATE SET number = excluded.number
            WHERE known.number <> excluded.number""";

    private final Jdbc jdbc;

    PostgresWorkspaceNumbers(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<WorkspaceUrl, WorkspaceNumber> all() {
        return jdbc.each(Outage.DATABASE, connection -> {
            try (PreparedStatement query = connection.prepareStatement(ALL);
                    ResultSet rows = query.executeQuery()) {
                Map<WorkspaceUrl, WorkspaceNumber> numbers = new HashMap<>();
                while (rows.next()) {
                    numbers.put(new WorkspaceUrl(rows.getString("url")), new WorkspaceNumber(rows.getLong("number")));
                }
                return numbers;
            }
        });
    }

    @Override
    public void remember(WorkspaceUrl address, WorkspaceNumber number) {
        jdbc.each(Outage.DATABASE, connection -> {
            try (PreparedStatement insert =
                    Parameters.prepare(connection, REMEMBER, address.origin(), number.value())) {
                return insert.executeUpdate();
            }
        });
    }
}
