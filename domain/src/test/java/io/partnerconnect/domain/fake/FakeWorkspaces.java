package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.failure.Clash;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.workspace.Labels;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.out.Workspaces;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The registered workspaces, in memory. */
public final class FakeWorkspaces implements Workspaces {
    private final FakeDatabase database;

    public FakeWorkspaces(FakeDatabase database) {
        this.database = database;
    }

    @Override
    public Workspace register(Workspace workspace) {
        return database.transaction(() -> {
            if (database.workspaces.containsKey(workspace.name())) {
                throw exists();
            }
            return store(workspace, 1);
        });
    }

    @Override
    public Optional<Workspace> find(WorkspaceName name) {
        return database.transaction(() -> Optional.ofNullable(database.workspaces.get(name)));
    }

    @Override
    public Page<Workspace> list(Sight sight, PageRequest page) {
        return database.transaction(() -> FakePages.page(
                database.workspaces.values().stream()
                        .filter(workspace -> sight.shows(workspace.name()))
                        .toList(),
                workspace -> workspace.name().value(),
                page));
    }

    @Override
    public Set<WorkspaceName> labelled(Labels labels) {
        return database.transaction(() -> database.workspaces.values().stream()
                .filter(workspace -> workspace
                        .labels()
                        .values()
                        .entrySet()
                        .containsAll(labels.values().entrySet()))
                .map(Workspace::name)
                .collect(Collectors.toSet()));
    }

    @Override
    public Workspace update(Workspace workspace) {
        return database.transaction(() -> {
            if (registered(workspace.name()).version() != workspace.version()) {
                throw new Failure.Stale("workspace");
            }
            return store(workspace, workspace.version() + 1);
        });
    }

    @Override
    public void forget(WorkspaceName name) {
        database.transaction(() -> {
            WorkspaceName forgotten = registered(name).name();
            if (database.operations.values().stream().anyMatch(each -> each.isOpenIn(forgotten))) {
                throw new Failure.Conflict(
                        Clash.WORKSPACE_BUSY, "An operation is under way in workspace " + name.value() + ".");
            }
            database.connections.remove(forgotten);
            return database.workspaces.remove(forgotten);
        });
    }

    private Workspace registered(WorkspaceName name) {
        Workspace workspace = database.workspaces.get(name);
        if (workspace == null) {
            throw new Failure.NotFound(Missing.WORKSPACE, name.value());
        }
        return workspace;
    }

    private Workspace store(Workspace workspace, long version) {
        if (database.workspaces.values().stream()
                .anyMatch(w -> w.url().equals(workspace.url()) && !w.name().equals(workspace.name()))) {
            throw exists();
        }
        Workspace stored = new Workspace(
                workspace.name(), workspace.address(), workspace.credential(), workspace.labels(), version);
        database.workspaces.put(stored.name(), stored);
        return stored;
    }

    private static Failure.Conflict exists() {
        return new Failure.Conflict(
                Clash.WORKSPACE_EXISTS, "A workspace of that name or with that address is registered already.");
    }
}
