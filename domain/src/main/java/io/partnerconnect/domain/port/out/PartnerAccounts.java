package io.partnerconnect.domain.port.out;

import io.partnerconnect.domain.model.account.Connector;
import io.partnerconnect.domain.model.account.PartnerAccount;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.partner.PartnerKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is recorded of the accounts with partners: at most one each. Each method is one transaction.
 *
 * <p>Every method throws {@link Failure.Unavailable} when the database does not answer; then nothing was done.
 */
public interface PartnerAccounts {
    /** All of them, by partner. There are few: one for each partner. */
    List<PartnerAccount> all();

    Optional<PartnerAccount> find(PartnerKey partner);

    /**
     * Adds an account (when its version is 0) or replaces it (when it is still at that version), with all its users.
     *
     * @return the account as stored, with the next version
     * @throws Failure.Stale it is at another version by now, or there already; nothing was done
     */
    PartnerAccount put(PartnerAccount account);

    /**
     * Who had these partners connected, as far as their accounts have no administrator, and not before the last one was removed: the first
     * time of each caller, by partner, oldest first.
     */
    List<Connector> connectors(Set<PartnerKey> partners);
}
