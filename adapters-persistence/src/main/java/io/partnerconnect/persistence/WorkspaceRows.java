package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class WorkspaceRows implements PanacheRepositoryBase<WorkspaceRow, String> {
    /** At most {@code most} rows whose name is greater. */
    List<WorkspaceRow> after(Sight sight, String name, int most) {
        return sight.workspaces()
                .map(seen -> find(
                        "name > ?1 and name in ?2 order by name",
                        name,
                        seen.stream().map(WorkspaceName::value).toList()))
                .orElseGet(() -> find("name > ?1 order by name", name))
                .range(0, most - 1)
                .list();
    }

    /** Asked after the row is locked, so that who begins an operation there has committed or has to wait. */
    boolean isBusy(WorkspaceName name) {
        return (boolean) getEntityManager()
                .createNativeQuery(
                        "SELECT EXISTS (SELECT FROM pca.operation WHERE workspace = ?1 AND ended_at IS NULL)",
                        Boolean.class)
                .setParameter(1, name.value())
                .getSingleResult();
    }

    /** How many rows were replaced: none when there is none of that name and version. One statement, so that nobody comes in between. */
    int replace(Workspace workspace) {
        return update(
                "url = ?1, credential = ?2, labels = ?3, privateRanges = ?4, version = version + 1 where name = ?5 and version = ?6",
                workspace.url().origin(),
                workspace.credential().value(),
                WorkspaceRow.toArray(workspace.labels()),
                WorkspaceRow.toArray(workspace.address().privateRanges()),
                workspace.name().value(),
                workspace.version());
    }
}
