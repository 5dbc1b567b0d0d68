package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.model.connection.RecordedConnection;
import io.partnerconnect.domain.model.connection.ReportedAnswer;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.out.RecordedConnections;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;

/** The check marks, in memory. */
public final class FakeRecordedConnections implements RecordedConnections {
    private final FakeDatabase database;

    public FakeRecordedConnections(FakeDatabase database) {
        this.database = database;
    }

    @Override
    public RecordedConnection record(RecordedConnection connection) {
        return database.transaction(() -> {
            if (!database.workspaces.containsKey(connection.workspace())) {
                throw new Failure.NotFound(
                        Missing.WORKSPACE, connection.workspace().value());
            }
            RecordedConnection before = records(connection.workspace()).putIfAbsent(connection.partner(), connection);
            return before == null ? connection : before;
        });
    }

    @Override
    public RecordedConnection answered(WorkspaceName workspace, PartnerKey partner, ReportedAnswer answer) {
        return database.transaction(() -> {
            RecordedConnection later =
                    records(workspace).computeIfPresent(partner, (same, record) -> record.answered(answer));
            if (later == null) {
                throw missing(workspace, partner);
            }
            return later;
        });
    }

    @Override
    public List<RecordedConnection> of(WorkspaceName workspace) {
        return database.transaction(() -> List.copyOf(records(workspace).values()));
    }

    @Override
    public List<WorkspaceName> workspacesOf(PartnerKey partner) {
        return database.transaction(() -> database.connections.entrySet().stream()
                .filter(each -> each.getValue().containsKey(partner))
                .map(Map.Entry::getKey)
                .toList());
    }

    @Override
    public SortedMap<PartnerKey, List<WorkspaceName>> byPartner() {
        return database.transaction(() -> {
            SortedMap<PartnerKey, List<WorkspaceName>> all = new TreeMap<>();
            database.connections.forEach((workspace, marks) -> marks.keySet()
                    .forEach(partner -> all.computeIfAbsent(partner, none -> new ArrayList<>())
                            .add(workspace)));
            return all;
        });
    }

    @Override
    public void forget(WorkspaceName workspace, PartnerKey partner) {
        database.transaction(() -> {
            RecordedConnection removed = records(workspace).remove(partner);
            if (removed == null) {
                throw missing(workspace, partner);
            }
            return removed;
        });
    }

    private static Failure missing(WorkspaceName workspace, PartnerKey partner) {
        return new Failure.NotFound(Missing.CONNECTION, workspace.value() + "/" + partner.value());
    }

    private NavigableMap<PartnerKey, RecordedConnection> records(WorkspaceName workspace) {
        return database.connections.computeIfAbsent(workspace, name -> new TreeMap<>());
    }
}
