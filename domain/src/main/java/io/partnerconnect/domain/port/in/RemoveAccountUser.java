package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.account.EmailAddress;
import io.partnerconnect.domain.model.partner.PartnerKey;

/** Removes a user from what is recorded of the account with a partner. Nothing happens at the partner. */
public interface RemoveAccountUser extends UseCase<RemoveAccountUser.Command, Nothing> {
    /** Whom. */
    record Command(PartnerKey partner, EmailAddress email)
            implements io.partnerconnect.domain.port.in.Command<Nothing> {}
}
