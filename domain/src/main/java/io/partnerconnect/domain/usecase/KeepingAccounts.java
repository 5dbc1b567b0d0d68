package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.account.AccountRole;
import io.partnerconnect.domain.model.account.AccountUser;
import io.partnerconnect.domain.model.account.Attestation;
import io.partnerconnect.domain.model.account.Connector;
import io.partnerconnect.domain.model.account.Former;
import io.partnerconnect.domain.model.account.PartnerAccount;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.model.partner.Partner;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.port.in.AttestAccount;
import io.partnerconnect.domain.port.in.BrowseCatalogue;
import io.partnerconnect.domain.port.in.Nothing;
import io.partnerconnect.domain.port.in.PutAccountUser;
import io.partnerconnect.domain.port.in.RecordAdministrator;
import io.partnerconnect.domain.port.in.RemoveAccountUser;
import io.partnerconnect.domain.port.in.SetAdministrator;
import io.partnerconnect.domain.port.out.PartnerAccounts;
import io.partnerconnect.domain.port.out.RecordedConnections;
import java.time.InstantSource;
import java.util.function.UnaryOperator;

/** Changes what is recorded of accounts with partners. */
final class KeepingAccounts {
    private static final int ATTEMPTS = 5;

    private final BrowseCatalogue partners;
    private final PartnerAccounts register;
    private final RecordedConnections connections;
    private final InstantSource clock;

    KeepingAccounts(
            BrowseCatalogue partners, PartnerAccounts register, RecordedConnections connections, InstantSource clock) {
        this.partners = partners;
        this.register = register;
        this.connections = connections;
        this.clock = clock;
    }

    PartnerAccount setAdministrator(Mandate mandate, SetAdministrator.Command command) {
        Partner partner = partners.catalogue().get(command.partner());
        if (command.former() == Former.DELEGATE) {
            refuseDelegates(partner, "previous_administrator", "USER or REMOVED");
        }
        PartnerAccount account = accountAt(partner.key(), command.version());
        AccountUser next =
                new AccountUser(command.administrator(), AccountRole.ADMINISTRATOR, mandate.actor(), clock.instant());
        return put(account, account.administeredBy(next, command.former()));
    }

    AccountUser putUser(Mandate mandate, PutAccountUser.Command command) {
        Partner partner = partners.catalogue().get(command.partner());
        if (command.role() == AccountRole.DELEGATE) {
            refuseDelegates(partner, "role", "USER");
        }
        AccountUser user = new AccountUser(command.email(), command.role(), mandate.actor(), clock.instant());
        return changing(partner.key(), account -> account.with(user))
                .find(command.email())
                .orElseThrow();
    }

    /** Not every partner knows them, and nobody told us which do: it is said in the catalogue. */
    private static void refuseDelegates(Partner partner, String field, String others) {
        if (!partner.allowsDelegation()) {
            throw new Failure.Invalid(
                    field,
                    "must be " + others
                            + ": the catalogue does not say that the partner lets its administrator delegate;"
                            + " if it does, set allows_delegation with PUT /partners/"
                            + partner.key().value());
        }
    }

    Nothing removeUser(Mandate mandate, RemoveAccountUser.Command command) {
        PartnerKey partner = partners.catalogue().get(command.partner()).key();
        boolean connected = !connections.workspacesOf(partner).isEmpty();
        changing(partner, account -> account.without(command.email(), connected, clock.instant()));
        return Nothing.NOTHING;
    }

    PartnerAccount attest(Mandate mandate, AttestAccount.Command command) {
        PartnerKey partner = partners.catalogue().get(command.partner()).key();
        Attestation attestation = new Attestation(mandate.actor(), clock.instant());
        Long version = command.version();
        return version == null
                ? changing(partner, account -> attested(account, attestation))
                : register.put(attested(accountAt(partner, version), attestation));
    }

    private static PartnerAccount attested(PartnerAccount account, Attestation attestation) {
        if (account.users().isEmpty()) {
            throw new Failure.NotFound(
                    Missing.PARTNER_ACCOUNT,
                    "with users at " + account.partner().value());
        }
        return account.attested(attestation);
    }

    PartnerAccount recordAdministrator(Mandate mandate, RecordAdministrator.Command command) {
        Connector connector = command.connector();
        PartnerAccount account = account(connector.connection().partner());
        if (!account.awaits(connector)) {
            throw stale();
        }
        AccountUser first =
                new AccountUser(command.administrator(), AccountRole.ADMINISTRATOR, mandate.actor(), connector.at());
        return put(account, account.administeredBy(first, Former.USER));
    }

    private PartnerAccount accountAt(PartnerKey partner, long version) {
        PartnerAccount account = account(partner);
        if (account.version() != version) {
            throw stale();
        }
        return account;
    }

    private PartnerAccount account(PartnerKey partner) {
        return register.find(partner).orElseGet(() -> PartnerAccount.unrecorded(partner, clock.instant()));
    }

    /** For who did not say which version he read: his change is made to whatever is there. */
    private PartnerAccount changing(PartnerKey partner, UnaryOperator<PartnerAccount> change) {
        for (int attempt = 1; ; attempt++) {
            PartnerAccount account = account(partner);
            try {
                return put(account, change.apply(account));
            } catch (Failure.Stale changedMeanwhile) {
                if (attempt == ATTEMPTS) {
                    throw changedMeanwhile;
                }
            }
        }
    }

    private PartnerAccount put(PartnerAccount before, PartnerAccount after) {
        return after.equals(before) ? before : register.put(after);
    }

    private static Failure.Stale stale() {
        return new Failure.Stale("partner account");
    }
}
