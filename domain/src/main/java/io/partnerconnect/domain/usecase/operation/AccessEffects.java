package io.partnerconnect.domain.usecase.operation;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.operation.Effect;
import io.partnerconnect.domain.model.operation.StepResult;
import io.partnerconnect.domain.model.partner.Permission;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.port.out.AccessGrants;
import io.partnerconnect.domain.port.out.PrincipalProvisioning;
import io.partnerconnect.domain.port.out.WorkspacePrincipals;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

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

    /**
     * What a service principal had before is not the operation's to take back. Which that is has to be durable before anything is granted:
     * only what is missing is asked for. Once a grant may have been made, looking tells no more.
     */
    @Nullable
    Carried hindrance(Site site, Effect.GrantEntitlements grant) {
        StepResult.Principal whose = site.principal();
        if (whose.created() || site.isTriedBefore()) {
            return null;
        }
        Set<String> missing = new TreeSet<>(grant.entitlements());
        missing.removeAll(shown(site, whose).entitlements());
        if (missing.isEmpty()) {
            return new Carried.Done(new StepResult.Entitled(Set.of()));
        }
        return missing.equals(grant.entitlements())
                ? null
                : new Carried.Otherwise(Remaining.replacing(site.operation(), new Effect.GrantEntitlements(missing)));
    }

    /** The same for a catalog. */
    @Nullable
    Carried hindrance(Site site, Effect.GrantCatalog grant) {
        StepResult.Principal whose = site.principal();
        if (whose.created() || site.isTriedBefore()) {
            return null;
        }
        Set<Permission> missing = new TreeSet<>(grant.privileges());
        missing.removeAll(grants.onCatalog(site.workspace(), grant.catalog(), whose.applicationId()));
        if (missing.isEmpty()) {
            return new Carried.Done(new StepResult.Granted(grant.catalog(), Set.of()));
        }
        return missing.equals(grant.privileges())
                ? null
                : new Carried.Otherwise(
                        Remaining.replacing(site.operation(), new Effect.GrantCatalog(grant.catalog(), missing)));
    }

    private ServicePrincipal shown(Site site, StepResult.Principal whose) {
        return principals
                .find(site.workspace(), whose.applicationId())
                .orElseThrow(() -> new Failure.NotFound(
                        Missing.SERVICE_PRINCIPAL, whose.applicationId().toString()));
    }

    Carried entitle(Site site, Effect.GrantEntitlements grant) {
        provisioning.entitle(site.workspace(), site.principal().id(), grant.entitlements());
        return new Carried.Done(new StepResult.Entitled(grant.entitlements()));
    }

    /** From one that is gone there is nothing to take. */
    Carried withdraw(Site site, Effect.WithdrawEntitlements withdraw) {
        try {
            provisioning.withdraw(site.workspace(), withdraw.id(), withdraw.entitlements());
        } catch (Failure.NotFound gone) {
            return Carried.Done.withNothing();
        }
        return Carried.Done.withNothing();
    }

    Carried grantTokenUse(Site site) {
        grants.grantTokenUse(site.workspace(), site.principal().applicationId());
        return Carried.Done.withNothing();
    }

    Carried grantCatalog(Site site, Effect.GrantCatalog grant) {
        grants.grantCatalog(site.workspace(), grant.catalog(), site.principal().applicationId(), grant.privileges());
        return new Carried.Done(new StepResult.Granted(grant.catalog(), grant.privileges()));
    }

    Carried revokeCatalog(Site site, Effect.RevokeCatalog revoke) {
        grants.revokeCatalog(site.workspace(), revoke.catalog(), revoke.applicationId(), revoke.privileges());
        return Carried.Done.withNothing();
    }
}
