package io.partnerconnect.domain.model.token;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.util.List;

/** A page of tokens over many workspaces, with those workspaces that could not be read and so are missing from it. */
public record FleetPage(Page<ObservedToken> page, List<Unread> unread) {
    public FleetPage {
        unread = List.copyOf(unread);
    }

    /** A workspace that could not be read, and why. */
    public record Unread(WorkspaceName workspace, Failure failure) {}
}
