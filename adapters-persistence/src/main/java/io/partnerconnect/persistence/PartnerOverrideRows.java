package io.partnerconnect.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class PartnerOverrideRows implements PanacheRepositoryBase<PartnerOverrideRow, String> {
    List<PartnerOverrideRow> byKey() {
        return list("order by key");
    }

    /** Makes room for the next version: how many rows of this version were there. */
    long deleteAt(String key, long version) {
        return delete("key = ?1 and version = ?2", key, version);
    }
}
