package io.partnerconnect.domain.port.out;

import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.workspace.Labels;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.util.Optional;
import java.util.Set;

/**
 * The registered workspaces. Each method is one transaction.
 * What lies outside a sight is not shown, and takes no room on a page.
 *
 * <p>Every method throws {@link Failure.Unavailable} when the database does not answer; then nothing was done.
 */
public interface Workspaces {
    /**
     * Registers a workspace. Not idempotent: a second call is a conflict.
     *
     * @return the workspace as stored, with version 1
     * @throws Failure.Conflict a workspace of that name or that address is registered
     */
    Workspace register(Workspace workspace);

    /** The workspace of that name, or empty. */
    Optional<Workspace> find(WorkspaceName name);

    /** The workspaces, by name. */
    Page<Workspace> list(Sight sight, PageRequest page);

    /** The names of those that have all these labels. */
    Set<WorkspaceName> labelled(Labels labels);

    /**
     * Replaces what is stored, if it is still at the version of the given workspace.
     *
     * @return the workspace as stored, with the next version
     * @throws Failure.NotFound it is not registered
     * @throws Failure.Stale it was changed since; nothing was done
     * @throws Failure.Conflict another workspace has that address
     */
    Workspace update(Workspace workspace);

    /**
     * Forgets a workspace and the connections recorded for it, but not what was done there. Nothing happens in Databricks.
     *
     * @throws Failure.NotFound it is not registered; so a second call
     * @throws Failure.Conflict {@code WORKSPACE_BUSY}: an operation is open there; nothing was done
     */
    void forget(WorkspaceName name);
}
