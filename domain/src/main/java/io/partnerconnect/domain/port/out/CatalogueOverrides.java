package io.partnerconnect.domain.port.out;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.partner.Partner;
import io.partnerconnect.domain.model.partner.PartnerKey;
import java.util.List;

/**
 * What administrators added to the shipped partner catalogue, or changed in it. Each method is one transaction.
 *
 * <p>Every method throws {@link Failure.Unavailable} when the database does not answer; then nothing was done.
 */
public interface CatalogueOverrides {
    /** All overrides, by key. There are few: one for each partner at the most. */
    List<Partner> all();

    /**
     * Adds an override (when the version is 0) or replaces it (when it is still at that version).
     *
     * @return the override as stored, with the next version
     * @throws Failure.Stale it is at another version by now; nothing was done
     */
    Partner put(Partner partner);

    /**
     * Takes an override back.
     *
     * @throws Failure.NotFound there is none; so a second call
     */
    void remove(PartnerKey partner);
}
