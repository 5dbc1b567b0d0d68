package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.model.partner.Catalogue;
import io.partnerconnect.domain.model.partner.Partner;
import io.partnerconnect.domain.model.principal.PrincipalName;
import io.partnerconnect.domain.port.in.BrowseCatalogue;
import io.partnerconnect.domain.port.in.Nothing;
import io.partnerconnect.domain.port.in.OverridePartner;
import io.partnerconnect.domain.port.in.WithdrawOverride;
import io.partnerconnect.domain.port.out.CatalogueOverrides;
import java.util.List;

/** The partner catalogue: what is shipped, with the overrides of this installation laid over it. */
final class Partners implements BrowseCatalogue {
    private final List<Partner> shipped;
    private final CatalogueOverrides overrides;

    Partners(List<Partner> shipped, CatalogueOverrides overrides) {
        this.shipped = List.copyOf(shipped);
        this.overrides = overrides;
    }

    @Override
    public Catalogue catalogue() {
        return Catalogue.of(shipped, overrides.all());
    }

    Partner override(Mandate mandate, OverridePartner.Command command) {
        refuseTakenName(command.partner());
        return overrides.put(command.partner());
    }

    /** The shipped entry comes back, so its name must still be free. */
    Nothing withdraw(Mandate mandate, WithdrawOverride.Command command) {
        shipped.stream()
                .filter(partner -> partner.key().equals(command.partner()))
                .forEach(this::refuseTakenName);
        overrides.remove(command.partner());
        return Nothing.NOTHING;
    }

    private void refuseTakenName(Partner partner) {
        PrincipalName name = partner.servicePrincipalName();
        if (name == null) {
            return;
        }
        catalogue()
                .named(name)
                .filter(other -> !other.key().equals(partner.key()))
                .ifPresent(other -> {
                    throw new Failure.Invalid(
                            "service_principal_name",
                            "is that of partner " + other.key().value());
                });
    }
}
