package io.partnerconnect.domain.usecase.operation;

import io.partnerconnect.domain.model.operation.Effect;
import io.partnerconnect.domain.model.operation.OperationKind;
import io.partnerconnect.domain.model.partner.Partner;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.port.in.BrowseCatalogue;
import io.partnerconnect.domain.port.out.ComputeProvisioning;
import io.partnerconnect.domain.port.out.WorkspaceCompute;
import io.partnerconnect.domain.port.out.WorkspacePrincipals;
import org.jspecify.annotations.Nullable;

/**
 * Looks once more, before a disconnect deletes something for good, whether it still is what was planned: of the same ids, and of the
 * partner's name. A quarantine can be long. When it is not, a person has to look. What is gone already is no hindrance, and what an
 * operation takes back it has made itself.
 */
final class AsPlanned {
    static final String NOT_AS_PLANNED = "not-as-planned";

    private final BrowseCatalogue partners;
    private final WorkspacePrincipals principals;
    private final WorkspaceCompute compute;
    private final ComputeProvisioning provisioning;

    AsPlanned(
            BrowseCatalogue partners,
            WorkspacePrincipals principals,
            WorkspaceCompute compute,
            ComputeProvisioning provisioning) {
        this.partners = partners;
        this.principals = principals;
        this.compute = compute;
        this.provisioning = provisioning;
    }

    @Nullable
    Carried hindrance(Site site, Effect.RemovePrincipal remove) {
        if (site.operation().kind() != OperationKind.DISCONNECT) {
            return null;
        }
        ServicePrincipal there =
                principals.find(site.workspace(), remove.applicationId()).orElse(null);
        boolean as = there == null || (there.id().equals(remove.id()) && isNamed(there, partnerOf(site)));
        return as ? null : new Carried.Asks(NOT_AS_PLANNED);
    }

    @Nullable
    Carried hindrance(Site site, Effect.RemoveCompute remove) {
        if (site.operation().kind() != OperationKind.DISCONNECT
                || !provisioning.exists(site.workspace(), remove.kind(), remove.id())) {
            return null;
        }
        boolean as = Surveying.computeOf(compute, site.workspace(), partnerOf(site)).stream()
                .anyMatch(there -> there.kind() == remove.kind() && there.id().equals(remove.id()));
        return as ? null : new Carried.Asks(NOT_AS_PLANNED);
    }

    private static boolean isNamed(ServicePrincipal principal, Partner partner) {
        return partner.servicePrincipalName() != null
                && partner.servicePrincipalName().value().equals(principal.displayName());
    }

    private Partner partnerOf(Site site) {
        return partners.catalogue().get(site.operation().connection().partner());
    }
}
