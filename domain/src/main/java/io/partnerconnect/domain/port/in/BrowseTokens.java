package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.token.ObservedToken;
import io.partnerconnect.domain.model.token.TokenId;
import io.partnerconnect.domain.model.workspace.WorkspaceName;

/** Shows tokens, as the workspaces are now; never their values. */
public interface BrowseTokens {
    /** Those of one workspace, by token id. */
    Page<ObservedToken> of(WorkspaceName workspace, PageRequest page);

    /** Those of one service principal, by token id. */
    Page<ObservedToken> of(WorkspaceName workspace, ApplicationId principal, PageRequest page);

    /** Throws {@link Failure.NotFound} when the workspace is not registered, or has no such token. */
    ObservedToken get(WorkspaceName workspace, TokenId token);
}
