package io.partnerconnect.domain.model.partner;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.principal.PrincipalName;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** All partners by key: the shipped entries, with the administrators' overrides laid over them. */
public record Catalogue(SortedMap<PartnerKey, Partner> partners) {
    public Catalogue {
        partners = Collections.unmodifiableSortedMap(new TreeMap<>(partners));
    }

    public static Catalogue of(Collection<Partner> shipped, Collection<Partner> overrides) {
        SortedMap<PartnerKey, Partner> all = new TreeMap<>();
        shipped.forEach(partner -> all.put(partner.key(), partner));
        overrides.forEach(partner -> all.put(partner.key(), partner));
        return new Catalogue(all);
    }

    public Partner get(PartnerKey key) {
        Partner partner = partners.get(key);
        if (partner == null) {
            throw new Failure.NotFound(Missing.PARTNER, key.value());
        }
        return partner;
    }

    /** The partner whose service principals carry this name. */
    public Optional<Partner> named(PrincipalName name) {
        return partners.values().stream()
                .filter(partner -> partner.isNamed(name))
                .findFirst();
    }
}
