package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.page.Cursor;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.token.ObservedToken;
import io.partnerconnect.domain.model.token.TokenId;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.in.BrowseCatalogue;
import io.partnerconnect.domain.port.in.BrowseTokens;
import io.partnerconnect.domain.port.in.BrowseWorkspaces;
import io.partnerconnect.domain.port.out.WorkspacePrincipals;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows tokens as the workspaces have them now. */
final class ObservingTokens implements BrowseTokens {
    private final BrowseWorkspaces workspaces;
    private final BrowseCatalogue partners;
    private final WorkspacePrincipals principals;
    private final TokenReader reader;

    ObservingTokens(
            BrowseWorkspaces workspaces, BrowseCatalogue partners, WorkspacePrincipals principals, TokenReader reader) {
        this.workspaces = workspaces;
        this.partners = partners;
        this.principals = principals;
        this.reader = reader;
    }

    @Override
    public Page<ObservedToken> of(WorkspaceName name, PageRequest page) {
        Workspace workspace = workspaces.get(name);
        return page(reader.read(workspace, partners.catalogue(), page.size(), after(page)));
    }

    @Override
    public Page<ObservedToken> of(WorkspaceName name, ApplicationId id, PageRequest page) {
        Workspace workspace = workspaces.get(name);
        ServicePrincipal owner = principals
                .find(workspace, id)
                .orElseThrow(() -> new Failure.NotFound(Missing.SERVICE_PRINCIPAL, id.toString()));
        return page(reader.read(workspace, partners.catalogue(), owner, page.size(), after(page)));
    }

    @Override
    public ObservedToken get(WorkspaceName name, TokenId token) {
        return reader.read(workspaces.get(name), partners.catalogue(), token);
    }

    private static @Nullable TokenId after(PageRequest page) {
        return page.after() == null ? null : tokenOf(page.after());
    }

    private static TokenId tokenOf(Cursor cursor) {
        try {
            return new TokenId(cursor.value());
        } catch (Failure.Invalid invalid) {
            throw new Failure.Invalid("page_token", "must be one this service gave");
        }
    }

    private static Page<ObservedToken> page(Smallest smallest) {
        List<ObservedToken> items = smallest.inOrder();
        return new Page<>(
                items,
                smallest.hasMore() ? new Cursor(items.getLast().token().id().value()) : null);
    }
}
