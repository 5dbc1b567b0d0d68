package io.partnerconnect.domain.usecase.operation;

import io.partnerconnect.domain.model.operation.Effect;
import io.partnerconnect.domain.model.operation.StepResult;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.port.out.AccessGrants;
import io.partnerconnect.domain.port.out.PrincipalProvisioning;
import io.partnerconnect.domain.port.out.WorkspacePrincipals;
import java.util.Set;
import java.util.TreeSet;

/** Effects on what a service principal may do. */
final class AccessEffects {
    private final WorkspacePrincipals principals;
    private final PrincipalProvisioning provisioning;
    private final AccessGrants grants;

    AccessEffects(WorkspacePrincipals principals, PrincipalProvisioning provisioning, AccessGrants grants) {
        this.principals = principals;
        this.provisioning = provisioning;
        this.grants = grants;
    }

    /** Of a service principal that is not shown yet, as a new one may be, everything counts as added. */
    Carried entitle(Site site, Effect.GrantEntitlements grant) {
        StepResult.Principal whose = site.principal();
        Set<String> added = new TreeSet<>(grant.entitlements());
        principals
                .find(site.workspace(), whose.applicationId())
                .map(ServicePrincipal::entitlements)
                .ifPresent(added::removeAll);
        provisioning.entitle(site.workspace(), whose.id(), grant.entitlements());
        return new Carried.Done(new StepResult.Entitled(added));
    }

    Carried withdraw(Site site, Effect.WithdrawEntitlements withdraw) {
        provisioning.withdraw(site.workspace(), withdraw.id(), withdraw.entitlements());
        return Carried.Done.withNothing();
    }

    Carried grantTokenUse(Site site) {
        grants.grantTokenUse(site.workspace(), site.principal().applicationId());
        return Carried.Done.withNothing();
    }

    Carried grantCatalog(Site site, Effect.GrantCatalog grant) {
        return new Carried.Done(new StepResult.Granted(
                grant.catalog(),
                grants.grantCatalog(
                        site.workspace(), grant.catalog(), site.principal().applicationId(), grant.privileges())));
    }

    Carried revokeCatalog(Site site, Effect.RevokeCatalog revoke) {
        grants.revokeCatalog(site.workspace(), revoke.catalog(), revoke.applicationId(), revoke.privileges());
        return Carried.Done.withNothing();
    }
}
