package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.account.EmailAddress;
import io.partnerconnect.domain.model.account.Former;
import io.partnerconnect.domain.model.account.PartnerAccount;
import io.partnerconnect.domain.model.partner.PartnerKey;

/** Records who administers the account with a partner: the first one, or another in the place of the one before. */
public interface SetAdministrator extends UseCase<SetAdministrator.Command, PartnerAccount> {
    /** {@code former}: what becomes of the one before; {@code version} is the one the caller read, 0 where nothing was recorded. */
    record Command(PartnerKey partner, EmailAddress administrator, Former former, long version)
            implements io.partnerconnect.domain.port.in.Command<PartnerAccount> {}
}
