package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.model.connection.PartnerAnswer;
import io.partnerconnect.domain.model.connection.RecordedConnection;
import io.partnerconnect.domain.model.connection.ReportedAnswer;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.out.RecordedConnections;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The check marks, in {@code pca.recorded_connection}. */
@ApplicationScoped
class PostgresRecordedConnections implements RecordedConnections {
    /** Says what is there, whoever put it there first: of two at once none fails. */
    private static final String RECORD = """
            INSERT INTO pca.recorded_connection AS r (workspace, partner, recorded_by_kind, recorded_by, recorded_at, version)
            VALUES (?, ?, ?, ?, ?, 1)
            ON CONFLICT (workspace, partner) DO UPDATE SET version = r.version RETURNING *""";

    private static final String ANSWERED = """
            UPDATE pca.recorded_connection SET answer = ?, answer_by_kind = ?, answer_by = ?, answer_at = ?, version = version + 1
            WHERE workspace = ? AND partner = ? RETURNING *""";

    private static final String OF = "SELECT * FROM pca.recorded_connection WHERE workspace = ? ORDER BY partner";
    private static final String WORKSPACES =
            "SELECT workspace FROM pca.recorded_connection WHERE partner = ? ORDER BY workspace";

    /** The names alone: there may be tens of thousands. */
    private static final String NAMES =
            "SELECT partner, workspace FROM pca.recorded_connection ORDER BY partner, workspace";

    private static final String FORGET = "DELETE FROM pca.recorded_connection WHERE workspace = ? AND partner = ?";

    private final Jdbc jdbc;

    PostgresRecordedConnections(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public RecordedConnection record(RecordedConnection connection) {
        return read(
                        PostgresRecordedConnections::connection,
                        RECORD,
                        connection.workspace().value(),
                        connection.partner().value(),
                        connection.recordedBy().kind(),
                        connection.recordedBy().name(),
                        connection.recordedAt())
                .getFirst();
    }

    @Override
    public RecordedConnection answered(WorkspaceName workspace, PartnerKey partner, ReportedAnswer answer) {
        return read(
                        PostgresRecordedConnections::connection,
                        ANSWERED,
                        answer.answer(),
                        answer.reportedBy().kind(),
                        answer.reportedBy().name(),
                        answer.reportedAt(),
                        workspace.value(),
                        partner.value())
                .stream()
                .findFirst()
                .orElseThrow(() -> missing(workspace, partner));
    }

    @Override
    public List<RecordedConnection> of(WorkspaceName workspace) {
        return read(PostgresRecordedConnections::connection, OF, workspace.value());
    }

    @Override
    public List<WorkspaceName> workspacesOf(PartnerKey partner) {
        return read(PostgresRecordedConnections::workspace, WORKSPACES, partner.value());
    }

    @Override
    public SortedMap<PartnerKey, List<WorkspaceName>> byPartner() {
        return jdbc.each(Outage.DATABASE, connection -> {
            try (PreparedStatement query = connection.prepareStatement(NAMES);
                    ResultSet rows = query.executeQuery()) {
                SortedMap<PartnerKey, List<WorkspaceName>> all = new TreeMap<>();
                while (rows.next()) {
                    all.computeIfAbsent(partner(rows), first -> new ArrayList<>())
                            .add(workspace(rows));
                }
                return all;
            }
        });
    }

    @Override
    public void forget(WorkspaceName workspace, PartnerKey partner) {
        int gone = jdbc.each(Outage.DATABASE, connection -> {
            try (PreparedStatement delete =
                    Parameters.prepare(connection, FORGET, workspace.value(), partner.value())) {
                return delete.executeUpdate();
            }
        });
        if (gone == 0) {
            throw missing(workspace, partner);
        }
    }

    private static Failure missing(WorkspaceName workspace, PartnerKey partner) {
        return new Failure.NotFound(Missing.CONNECTION, workspace.value() + "/" + partner.value());
    }

    private <T> List<T> read(Scan.Row<T> row, String sql, @Nullable Object... values) {
        return jdbc.each(Outage.DATABASE, connection -> {
            try (PreparedStatement query = Parameters.prepare(connection, sql, values);
                    ResultSet rows = query.executeQuery()) {
                List<T> read = new ArrayList<>();
                while (rows.next()) {
                    read.add(row.of(rows));
                }
                return read;
            }
        });
    }

    private static RecordedConnection connection(ResultSet row) throws SQLException {
        return new RecordedConnection(
                workspace(row),
                partner(row),
                actor(row, "recorded_by"),
                Columns.instant(row, "recorded_at"),
                answer(row));
    }

    private static @Nullable ReportedAnswer answer(ResultSet row) throws SQLException {
        String said = row.getString("answer");
        return said == null
                ? null
                : new ReportedAnswer(
                        PartnerAnswer.valueOf(said), actor(row, "answer_by"), Columns.instant(row, "answer_at"));
    }

    private static Actor actor(ResultSet row, String column) throws SQLException {
        return new Actor(Actor.Kind.valueOf(row.getString(column + "_kind")), row.getString(column));
    }

    private static WorkspaceName workspace(ResultSet row) throws SQLException {
        return new WorkspaceName(row.getString("workspace"));
    }

    private static PartnerKey partner(ResultSet row) throws SQLException {
        return new PartnerKey(row.getString("partner"));
    }
}
