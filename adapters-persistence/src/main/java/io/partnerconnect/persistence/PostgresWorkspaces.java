package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.failure.Clash;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.workspace.Labels;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.out.Workspaces;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The registered workspaces, in {@code pca.workspace}. */
@ApplicationScoped
class PostgresWorkspaces implements Workspaces {
    private static final String FIND =
            "SELECT name, url, credential, labels, private_ranges, version FROM pca.workspace WHERE name = ?";

    private static final String LABELLED = "SELECT name FROM pca.workspace WHERE labels @> ?::text[]";

    private final WorkspaceRows rows;
    private final Jdbc jdbc;

    PostgresWorkspaces(WorkspaceRows rows, Jdbc jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    @Override
    public Workspace register(Workspace workspace) {
        return Transactions.run(() -> {
            WorkspaceRow row = WorkspaceRow.from(workspace);
            rows.persistAndFlush(row);
            return row.toDomain();
        });
    }

    /** Asked for by everything that is done in a workspace: one exchange, without a transaction around it. */
    @Override
    public Optional<Workspace> find(WorkspaceName name) {
        return jdbc.each(Outage.DATABASE, connection -> {
            try (PreparedStatement query = Parameters.prepare(connection, FIND, name.value());
                    ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(WorkspaceRow.from(row).toDomain()) : Optional.empty();
            }
        });
    }

    @Override
    public Set<WorkspaceName> labelled(Labels labels) {
        List<String> carried = Arrays.asList(WorkspaceRow.toArray(labels));
        return jdbc.each(Outage.DATABASE, connection -> {
            try (PreparedStatement query = Parameters.prepare(connection, LABELLED, carried);
                    ResultSet rows = query.executeQuery()) {
                Set<WorkspaceName> names = new HashSet<>();
                while (rows.next()) {
                    names.add(new WorkspaceName(rows.getString("name")));
                }
                return names;
            }
        });
    }

    @Override
    public Page<Workspace> list(Sight sight, PageRequest page) {
        String after = Cursors.textOf(page.after());
        List<Workspace> more = Transactions.run(() -> rows.after(sight, after, page.size() + 1).stream()
                .map(WorkspaceRow::toDomain)
                .toList());
        if (more.size() <= page.size()) {
            return new Page<>(more, null);
        }
        Workspace last = more.get(page.size() - 1);
        return new Page<>(more.subList(0, page.size()), Cursors.of(last.name().value()));
    }

    @Override
    public Workspace update(Workspace workspace) {
        return Transactions.run(() -> {
            if (rows.replace(workspace) == 0) {
                throw notReplaced(workspace.name());
            }
            return rows.findById(workspace.name().value()).toDomain();
        });
    }

    private Failure notReplaced(WorkspaceName name) {
        return rows.findByIdOptional(name.value()).isPresent() ? new Failure.Stale("workspace") : missing(name);
    }

    @Override
    public void forget(WorkspaceName name) {
        Transactions.run(() -> {
            if (rows.delete("name", name.value()) == 0) {
                throw missing(name);
            }
            if (rows.isBusy(name)) { // what was deleted comes back
                throw new Failure.Conflict(
                        Clash.WORKSPACE_BUSY, "An operation is under way in workspace " + name.value() + ".");
            }
            return name;
        });
    }

    private static Failure missing(WorkspaceName name) {
        return new Failure.NotFound(Missing.WORKSPACE, name.value());
    }
}
