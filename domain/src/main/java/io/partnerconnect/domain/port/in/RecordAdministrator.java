package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.account.Connector;
import io.partnerconnect.domain.model.account.EmailAddress;
import io.partnerconnect.domain.model.account.PartnerAccount;

/** Records who had a partner connected first as the administrator of the account with it. Never in the place of another. */
public interface RecordAdministrator extends UseCase<RecordAdministrator.Command, PartnerAccount> {
    /** Who, and what makes him that. */
    record Command(Connector connector, EmailAddress administrator)
            implements io.partnerconnect.domain.port.in.Command<PartnerAccount> {}
}
