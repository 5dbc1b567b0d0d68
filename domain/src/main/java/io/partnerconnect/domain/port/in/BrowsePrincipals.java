package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.principal.ObservedPrincipal;
import io.partnerconnect.domain.model.principal.PrincipalFilter;
import io.partnerconnect.domain.model.workspace.WorkspaceName;

/** Shows the service principals of a workspace, as it is now. */
public interface BrowsePrincipals {
    Page<ObservedPrincipal> list(WorkspaceName workspace, PrincipalFilter filter, PageRequest page);

    /** Throws {@link Failure.NotFound} when the workspace is not registered, or has no such service principal. */
    ObservedPrincipal get(WorkspaceName workspace, ApplicationId principal);
}
