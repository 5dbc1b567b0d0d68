package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.account.AccountUser;
import io.partnerconnect.domain.model.account.PartnerAccount;
import io.partnerconnect.domain.model.audit.Unsettled;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.port.out.PartnerAccounts;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks whether somebody became administrator of a partner account, as far as the account still tells. */
final class AdministratorSightings {
    private final PartnerAccounts register;

    AdministratorSightings(PartnerAccounts register) {
        this.register = register;
    }

    Sighting look(Unsettled unsettled) {
        PartnerKey partner = unsettled.subject().partner();
        if (partner == null) {
            throw new IllegalStateException("audited without its partner: " + unsettled.action());
        }
        Optional<PartnerAccount> account = register.find(partner);
        Optional<AccountUser> now = account.flatMap(PartnerAccount::administrator);
        if (now.filter(user -> user.email().value().equals(unsettled.subject().id()))
                .isPresent()) {
            return new Sighting.Done();
        }
        return changedSince(unsettled.intendedAt(), account, now)
                ? new Sighting.Undeterminable()
                : new Sighting.NotDone();
    }

    /** Then he may have been it in between. */
    private static boolean changedSince(Instant time, Optional<PartnerAccount> account, Optional<AccountUser> now) {
        return Stream.concat(
                        now.map(AccountUser::since).stream(),
                        account.stream().map(PartnerAccount::vacatedAt).flatMap(Stream::ofNullable))
                .anyMatch(at -> !at.isBefore(time));
    }
}
