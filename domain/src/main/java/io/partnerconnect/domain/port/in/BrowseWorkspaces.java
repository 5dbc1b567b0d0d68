package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.model.workspace.WorkspaceName;

/** Shows the registered workspaces. */
public interface BrowseWorkspaces {
    Page<Workspace> list(PageRequest page);

    /** Throws {@link Failure.NotFound} when it is not registered. */
    Workspace get(WorkspaceName name);
}
