package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.in.BrowseWorkspaces;
import io.partnerconnect.domain.port.out.Workspaces;

/** Looks registered workspaces up. */
final class RegisteredWorkspaces implements BrowseWorkspaces {
    private final Workspaces workspaces;

    RegisteredWorkspaces(Workspaces workspaces) {
        this.workspaces = workspaces;
    }

    @Override
    public Page<Workspace> list(Sight sight, PageRequest page) {
        return workspaces.list(sight, page);
    }

    @Override
    public Workspace get(WorkspaceName name) {
        return workspaces.find(name).orElseThrow(() -> new Failure.NotFound(Missing.WORKSPACE, name.value()));
    }
}
