package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.operation.Operation;
import io.partnerconnect.domain.model.operation.OperationFilter;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.page.Cursor;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.rotation.CutOver;
import io.partnerconnect.domain.model.token.TokenId;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.out.Operations;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The operations, read from {@code pca.operation} and {@code pca.operation_step}. */
@ApplicationScoped
class PostgresOperations implements Operations {
    private static final String OPEN = "ended_at IS NULL";
    private static final String ENDED = "ended_at IS NOT NULL";

    private static final String CUT_OVERS = """
            SELECT DISTINCT ON (o.partner) o.partner, m.token_id, a.ended_at
            FROM pca.operation AS o
            JOIN pca.operation_step AS a ON a.operation_id = o.id AND a.effect = 'AWAIT_ADOPTION' AND a.state = 'DONE'
            CROSS JOIN LATERAL (
                SELECT result_parameters ->> 'token_id' AS token_id FROM pca.operation_step
                WHERE operation_id = o.id AND result = 'MINTED' ORDER BY position DESC LIMIT 1) AS m
            WHERE o.workspace = ? AND o.kind = 'ROTATE'
            ORDER BY o.partner, a.ended_at DESC""";

    /** What holds of the past of a connection: what failed, was cancelled, or is being taken back does not. */
    private static final String CATALOGS = """
            WITH held AS (SELECT id, partner, kind FROM pca.operation
                WHERE workspace = ? AND state NOT IN ('FAILED', 'CANCELLED', 'UNDOING'))
            SELECT DISTINCT ON (o.partner) o.partner, s.parameters ->> 'catalog' AS catalog
            FROM held AS o
            JOIN pca.operation_step AS s ON s.operation_id = o.id AND s.effect = 'GRANT_CATALOG' AND s.state = 'DONE'
            WHERE NOT EXISTS (SELECT FROM held AS d WHERE d.partner = o.partner AND d.kind = 'DISCONNECT' AND d.id >= o.id)
            ORDER BY o.partner, o.id DESC, s.position""";

    private final Jdbc jdbc;

    PostgresOperations(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Operation> find(OperationId id) {
        return run(new OperationQuery().and("id = ?", id.value()), 1).stream().findFirst();
    }

    @Override
    public Page<Operation> list(Sight sight, OperationFilter filter, PageRequest page) {
        OperationQuery query = new OperationQuery()
                .and("workspace = ?", Columns.map(filter.workspace(), WorkspaceName::value))
                .and("partner = ?", Columns.map(filter.partner(), PartnerKey::value))
                .and("kind = ?", filter.kind())
                .and("id < ?", Columns.map(page.after(), PostgresOperations::idOf));
        query.narrow(Narrowing.to(sight, "workspace", "partner"));
        if (filter.open() != null) {
            query.and(filter.open() ? OPEN : ENDED);
        }
        List<Operation> more = run(query, page.size() + 1);
        if (more.size() <= page.size()) {
            return new Page<>(more, null);
        }
        return new Page<>(
                more.subList(0, page.size()),
                Cursors.of(more.get(page.size() - 1).id().toString()));
    }

    private static UUID idOf(Cursor cursor) {
        try {
            return UUID.fromString(Cursors.textOf(cursor));
        } catch (IllegalArgumentException e) {
            throw Cursors.notOurs();
        }
    }

    @Override
    public Optional<Operation> openOn(ConnectionName connection) {
        return run(new OperationQuery().on(connection).and(OPEN), 1).stream().findFirst();
    }

    @Override
    public List<Operation> historyOf(ConnectionName connection, int most) {
        return run(new OperationQuery().on(connection), most);
    }

    @Override
    public List<CutOver> cutOversIn(WorkspaceName workspace) {
        return jdbc.each(Outage.DATABASE, connection -> {
            try (PreparedStatement query = Parameters.prepare(connection, CUT_OVERS, workspace.value());
                    ResultSet rows = query.executeQuery()) {
                List<CutOver> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(new CutOver(
                            new PartnerKey(rows.getString("partner")),
                            new TokenId(rows.getString("token_id")),
                            Columns.instant(rows, "ended_at")));
                }
                return found;
            }
        });
    }

    @Override
    public Map<PartnerKey, String> catalogsIn(WorkspaceName workspace) {
        return jdbc.each(Outage.DATABASE, connection -> {
            try (PreparedStatement query = Parameters.prepare(connection, CATALOGS, workspace.value());
                    ResultSet rows = query.executeQuery()) {
                Map<PartnerKey, String> found = new HashMap<>();
                while (rows.next()) {
                    found.put(new PartnerKey(rows.getString("partner")), rows.getString("catalog"));
                }
                return found;
            }
        });
    }

    private List<Operation> run(OperationQuery query, int most) {
        return jdbc.each(Outage.DATABASE, connection -> query.run(connection, most));
    }
}
