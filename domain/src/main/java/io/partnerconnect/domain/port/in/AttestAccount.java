package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.account.PartnerAccount;
import io.partnerconnect.domain.model.partner.PartnerKey;
import org.jspecify.annotations.Nullable;

/** Keeps that somebody confirmed that what is recorded of the account with a partner is right. */
public interface AttestAccount extends UseCase<AttestAccount.Command, PartnerAccount> {
    /** {@code version}: what the caller read and confirms; null when he does not say. */
    record Command(PartnerKey partner, @Nullable Long version)
            implements io.partnerconnect.domain.port.in.Command<PartnerAccount> {}
}
