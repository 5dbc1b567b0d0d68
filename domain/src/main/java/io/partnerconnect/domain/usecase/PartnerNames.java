package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.partner.Catalogue;
import io.partnerconnect.domain.model.partner.Partner;
import io.partnerconnect.domain.model.principal.PrincipalName;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Tells partners by the names of their service principals. */
public final class PartnerNames {
    private PartnerNames() {}

    /** Whose service principal it is, by its name; none when no partner of the catalogue goes by that. */
    public static Optional<Partner> partnerOf(ServicePrincipal principal, Catalogue catalogue) {
        return catalogue.partners().values().stream()
                .filter(partner -> isOf(principal, partner))
                .findFirst();
    }

    /** Whether it goes by the name of that partner's. */
    public static boolean isOf(ServicePrincipal principal, Partner partner) {
        PrincipalName name = partner.servicePrincipalName();
        return name != null && name.value().equals(principal.displayName());
    }

    static Set<PrincipalName> of(Collection<Partner> partners) {
        return partners.stream()
                .flatMap(partner -> Optional.ofNullable(partner.servicePrincipalName()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
