package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.account.AccountRole;
import io.partnerconnect.domain.model.account.AccountUser;
import io.partnerconnect.domain.model.account.EmailAddress;
import io.partnerconnect.domain.model.partner.PartnerKey;

/** Records that somebody can sign in to the account with a partner, or is its delegate. Nothing happens at the partner. */
public interface PutAccountUser extends UseCase<PutAccountUser.Command, AccountUser> {
    /** Who, and as what. */
    record Command(PartnerKey partner, EmailAddress email, AccountRole role)
            implements io.partnerconnect.domain.port.in.Command<AccountUser> {}
}
