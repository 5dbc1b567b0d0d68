package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.partner.Partner;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.port.out.CatalogueOverrides;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Overrides of the catalogue, in {@code pca.partner_override}. */
@ApplicationScoped
class PostgresCatalogueOverrides implements CatalogueOverrides {
    private final PartnerOverrideRows rows;

    PostgresCatalogueOverrides(PartnerOverrideRows rows) {
        this.rows = rows;
    }

    @Override
    public List<Partner> all() {
        return Transactions.run(
                () -> rows.byKey().stream().map(PartnerOverrideRow::toDomain).toList());
    }

    /** Replacing is deleting the version that was read and inserting the next: of two who try, one finds nothing to delete. */
    @Override
    public Partner put(Partner partner) {
        return Transactions.run(() -> {
            if (partner.version() > 0 && rows.deleteAt(partner.key().value(), partner.version()) == 0) {
                throw new Failure.Stale("partner");
            }
            PartnerOverrideRow row = PartnerOverrideRow.from(partner);
            rows.persistAndFlush(row);
            return row.toDomain();
        });
    }

    @Override
    public void remove(PartnerKey partner) {
        Transactions.run(() -> {
            if (rows.delete("key", partner.value()) == 0) {
                throw new Failure.NotFound(Missing.PARTNER, partner.value());
            }
            return partner;
        });
    }
}
