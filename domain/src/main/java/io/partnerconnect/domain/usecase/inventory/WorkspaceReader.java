package io.partnerconnect.domain.usecase.inventory;

import io.partnerconnect.domain.model.inventory.Reading;
import io.partnerconnect.domain.model.page.Cursor;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.principal.PrincipalFilter;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.token.Token;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.port.out.WorkspacePrincipals;
import io.partnerconnect.domain.port.out.WorkspaceTokens;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a workspace, in as few calls as there are: its service principals page by page, and one list of its tokens. */
final class WorkspaceReader {
    private final WorkspacePrincipals principals;
    private final WorkspaceTokens tokens;
    private final InstantSource clock;

    WorkspaceReader(WorkspacePrincipals principals, WorkspaceTokens tokens, InstantSource clock) {
        this.principals = principals;
        this.tokens = tokens;
        this.clock = clock;
    }

    Reading read(Workspace workspace) {
        var at = clock.instant();
        List<Token> found = new ArrayList<>();
        tokens.each(workspace, found::add);
        return new Reading(workspace.name(), at, principalsOf(workspace), found);
    }

    private List<ServicePrincipal> principalsOf(Workspace workspace) {
        List<ServicePrincipal> found = new ArrayList<>();
        @Nullable Cursor next = null;
        do {
            Page<ServicePrincipal> page =
                    principals.list(workspace, PrincipalFilter.all(), new PageRequest(PageRequest.LARGEST_SIZE, next));
            found.addAll(page.items());
            next = page.next();
        } while (next != null);
        return found;
    }
}
