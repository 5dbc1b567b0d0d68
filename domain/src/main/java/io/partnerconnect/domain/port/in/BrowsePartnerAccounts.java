package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.account.AccountReport;
import io.partnerconnect.domain.model.account.AccountUser;
import io.partnerconnect.domain.model.account.EmailAddress;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.partner.PartnerKey;

/** Shows the organisation's accounts with partners. What lies outside a sight is not shown, and takes no room on a page. */
public interface BrowsePartnerAccounts {
    /** Of every partner of the catalogue that has users or a recorded connection, by key. */
    Page<AccountReport> list(Sight sight, PageRequest page);

    /** Also of a partner of which nothing is recorded. Throws {@link Failure.NotFound} when it is not in the catalogue. */
    AccountReport get(Sight sight, PartnerKey partner);

    /** Who can sign in, by e-mail address. Throws {@link Failure.NotFound} when the partner is not in the catalogue. */
    Page<AccountUser> users(PartnerKey partner, PageRequest page);

    /** Throws {@link Failure.NotFound} when there is no such user, or the partner is not in the catalogue. */
    AccountUser user(PartnerKey partner, EmailAddress email);
}
