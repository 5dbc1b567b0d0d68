package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.partner.Catalogue;
import io.partnerconnect.domain.model.partner.Partner;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.principal.ObservedPrincipal;
import io.partnerconnect.domain.model.principal.PrincipalFilter;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.in.BrowseCatalogue;
import io.partnerconnect.domain.port.in.BrowsePrincipals;
import io.partnerconnect.domain.port.in.BrowseWorkspaces;
import io.partnerconnect.domain.port.out.WorkspacePrincipals;
import java.time.InstantSource;

/** Shows service principals as a workspace has them now. */
final class ObservingPrincipals implements BrowsePrincipals {
    private final BrowseWorkspaces workspaces;
    private final BrowseCatalogue partners;
    private final WorkspacePrincipals principals;
    private final InstantSource clock;

    ObservingPrincipals(
            BrowseWorkspaces workspaces,
            BrowseCatalogue partners,
            WorkspacePrincipals principals,
            InstantSource clock) {
        this.workspaces = workspaces;
        this.partners = partners;
        this.principals = principals;
        this.clock = clock;
    }

    @Override
    public Page<ObservedPrincipal> list(WorkspaceName name, PrincipalFilter filter, PageRequest page) {
        Workspace workspace = workspaces.get(name);
        Catalogue catalogue = partners.catalogue();
        return principals.list(workspace, filter, page).map(principal -> observed(name, principal, catalogue));
    }

    @Override
    public ObservedPrincipal get(WorkspaceName name, ApplicationId id) {
        return observed(name, find(workspaces.get(name), id), partners.catalogue());
    }

    private ServicePrincipal find(Workspace workspace, ApplicationId id) {
        return principals
                .find(workspace, id)
                .orElseThrow(() -> new Failure.NotFound(Missing.SERVICE_PRINCIPAL, id.toString()));
    }

    private ObservedPrincipal observed(WorkspaceName workspace, ServicePrincipal principal, Catalogue catalogue) {
        PartnerKey partner =
                PartnerNames.partnerOf(principal, catalogue).map(Partner::key).orElse(null);
        return new ObservedPrincipal(workspace, principal, partner, clock.instant());
    }
}
