package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.connection.RecordedConnection;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.out.RecordedConnections;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The check marks, in {@code pca.recorded_connection}. */
@ApplicationScoped
class PostgresRecordedConnections implements RecordedConnections {
    private final RecordedConnectionRows rows;

    PostgresRecordedConnections(RecordedConnectionRows rows) {
        this.rows = rows;
    }

    @Override
    public RecordedConnection record(RecordedConnection connection) {
        return Transactions.run(() -> {
            rows.addIfAbsent(connection);
            return rows.findById(RecordedConnectionRow.Id.of(connection.workspace(), connection.partner()))
                    .toDomain();
        });
    }

    @Override
    public List<RecordedConnection> of(WorkspaceName workspace) {
        return Transactions.run(() ->
                rows.of(workspace).stream().map(RecordedConnectionRow::toDomain).toList());
    }

    @Override
    public List<WorkspaceName> workspacesOf(PartnerKey partner) {
        return Transactions.run(() -> rows.of(partner).stream()
                .map(row -> new WorkspaceName(row.id.workspace()))
                .toList());
    }

    @Override
    public SortedMap<PartnerKey, List<WorkspaceName>> byPartner() {
        return Transactions.run(() -> rows.names().stream()
                .collect(Collectors.groupingBy(
                        id -> new PartnerKey(id.partner()),
                        TreeMap::new,
                        Collectors.mapping(id -> new WorkspaceName(id.workspace()), Collectors.toList()))));
    }

    @Override
    public void forget(WorkspaceName workspace, PartnerKey partner) {
        Transactions.run(() -> {
            if (rows.delete("id", RecordedConnectionRow.Id.of(workspace, partner)) == 0) {
                throw new Failure.NotFound(Missing.CONNECTION, workspace.value() + "/" + partner.value());
            }
            return partner;
        });
    }
}
