package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.operation.Operation;
import io.partnerconnect.domain.model.operation.OperationFilter;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.page.Cursor;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.out.Operations;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The operations, read from {@code pca.operation} and {@code pca.operation_step}. */
@ApplicationScoped
class PostgresOperations implements Operations {
    private static final String OPEN = "ended_at IS NULL";
    private static final String ENDED = "ended_at IS NOT NULL";

    private final Jdbc jdbc;

    PostgresOperations(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Operation> find(OperationId id) {
        return run(new OperationQuery().and("id = ?", id.value()), 1).stream().findFirst();
    }

    @Override
    public Page<Operation> list(OperationFilter filter, PageRequest page) {
        OperationQuery query = new OperationQuery()
                .and("workspace = ?", Columns.map(filter.workspace(), WorkspaceName::value))
                .and("partner = ?", Columns.map(filter.partner(), PartnerKey::value))
                .and("kind = ?", filter.kind())
                .and("id < ?", Columns.map(page.after(), PostgresOperations::idOf));
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

    private List<Operation> run(OperationQuery query, int most) {
        return jdbc.each(Outage.DATABASE, connection -> query.run(connection, most));
    }
}
