package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.model.workspace.WorkspaceName;

/** Shows the registered workspaces. What lies outside a sight is not shown, and takes no room on a page. */
public interface BrowseWorkspaces {
    Page<Workspace> list(Sight sight, PageRequest page);

    /** Throws {@link Failure.NotFound} when it is not registered. */
    Workspace get(WorkspaceName name);
}
