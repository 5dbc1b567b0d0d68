package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.partner.Partner;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.partner.PartnerSource;
import io.partnerconnect.domain.port.out.CatalogueOverrides;
import java.util.List;

/** Overrides of the catalogue, in memory. */
public final class FakeCatalogueOverrides implements CatalogueOverrides {
    private final FakeDatabase database;

    public FakeCatalogueOverrides(FakeDatabase database) {
        this.database = database;
    }

    @Override
    public List<Partner> all() {
        return database.transaction(() -> List.copyOf(database.overrides.values()));
    }

    @Override
    public Partner put(Partner partner) {
        return database.transaction(() -> {
            Partner before = database.overrides.get(partner.key());
            if (partner.version() != (before == null ? 0 : before.version())) {
                throw new Failure.Stale("partner");
            }
            Partner stored = stored(partner);
            database.overrides.put(stored.key(), stored);
            return stored;
        });
    }

    @Override
    public void remove(PartnerKey partner) {
        database.transaction(() -> {
            Partner removed = database.overrides.remove(partner);
            if (removed == null) {
                throw new Failure.NotFound(Missing.PARTNER, partner.value());
            }
            return removed;
        });
    }

    private static Partner stored(Partner partner) {
        return new Partner(
                partner.key(),
                partner.displayName(),
                partner.category(),
                partner.integrationType(),
                partner.servicePrincipalName(),
                partner.authOptions(),
                partner.signIn(),
                partner.allowsDelegation(),
                partner.clouds(),
                partner.links(),
                PartnerSource.OVERRIDE,
                partner.version() + 1);
    }
}
