package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.account.AccountReport;
import io.partnerconnect.domain.model.account.AccountUser;
import io.partnerconnect.domain.model.account.AdministratorPresence;
import io.partnerconnect.domain.model.account.Connector;
import io.partnerconnect.domain.model.account.EmailAddress;
import io.partnerconnect.domain.model.account.PartnerAccount;
import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.page.Cursor;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.partner.Partner;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.in.BrowseCatalogue;
import io.partnerconnect.domain.port.in.BrowsePartnerAccounts;
import io.partnerconnect.domain.port.out.RecordedConnections;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads what there is to know of accounts with partners: the register beside catalogue, connections and looks. */
final class ReportingAccounts implements BrowsePartnerAccounts {
    private final BrowseCatalogue partners;
    private final Surroundings.Accounts accounts;
    private final RecordedConnections connections;
    private final Duration attestedEvery;
    private final InstantSource clock;

    ReportingAccounts(
            BrowseCatalogue partners,
            Surroundings.Accounts accounts,
            RecordedConnections connections,
            Duration attestedEvery,
            InstantSource clock) {
        this.partners = partners;
        this.accounts = accounts;
        this.connections = connections;
        this.attestedEvery = attestedEvery;
        this.clock = clock;
    }

    @Override
    public Page<AccountReport> list(Sight sight, PageRequest page) {
        PartnerKey last = page.after() == null ? null : read(page.after(), PartnerKey::new);
        Recorded recorded = recorded();
        List<Partner> left = partners.catalogue().partners().values().stream()
                .filter(partner -> last == null || partner.key().compareTo(last) > 0)
                .filter(recorded::isThere)
                .filter(partner -> recorded.isSeen(sight, partner.key()))
                .toList();
        List<Partner> taken = left.stream().limit(page.size()).toList();
        return new Page<>(
                reports(taken, recorded).stream()
                        .flatMap(report -> report.seenBy(sight).stream())
                        .toList(),
                taken.size() < left.size() ? new Cursor(taken.getLast().key().value()) : null);
    }

    /** Of every partner that {@link #list} shows. */
    List<AccountReport> all() {
        Recorded recorded = recorded();
        return reports(
                partners.catalogue().partners().values().stream()
                        .filter(recorded::isThere)
                        .toList(),
                recorded);
    }

    private Recorded recorded() {
        return new Recorded(
                accounts.register().all().stream().collect(Collectors.toMap(PartnerAccount::partner, each -> each)),
                connections.byPartner());
    }

    /** What is recorded, by partner. */
    private record Recorded(Map<PartnerKey, PartnerAccount> accounts, Map<PartnerKey, List<WorkspaceName>> connected) {
        boolean isSeen(Sight sight, PartnerKey partner) {
            return sight.covers(null, partner)
                    || connected.getOrDefault(partner, List.of()).stream()
                            .anyMatch(workspace -> sight.covers(workspace, partner));
        }

        boolean isThere(Partner partner) {
            PartnerAccount account = accounts.get(partner.key());
            return connected.containsKey(partner.key())
                    || (account != null && !account.users().isEmpty());
        }
    }

    @Override
    public AccountReport get(Sight sight, PartnerKey key) {
        Partner partner = partners.catalogue().get(key);
        Map<PartnerKey, PartnerAccount> account =
                accounts.register().find(key).map(found -> Map.of(key, found)).orElse(Map.of());
        return reports(List.of(partner), new Recorded(account, Map.of(key, connections.workspacesOf(key))))
                .getFirst()
                .seenBy(sight)
                .orElseThrow(() -> new Failure.NotFound(Missing.PARTNER_ACCOUNT, key.value()));
    }

    private List<AccountReport> reports(Collection<Partner> shown, Recorded recorded) {
        Instant now = clock.instant();
        Set<PartnerKey> keys = shown.stream().map(Partner::key).collect(Collectors.toSet());
        Map<PartnerKey, AdministratorPresence> presences = accounts.looks().latest();
        Map<PartnerKey, Actor> connectors = firstConnectors(keys);
        return shown.stream()
                .map(partner -> {
                    PartnerAccount account = recorded.accounts()
                            .getOrDefault(partner.key(), PartnerAccount.unrecorded(partner.key(), now));
                    return new AccountReport(
                            partner,
                            account,
                            recorded.connected().getOrDefault(partner.key(), List.of()),
                            presences.get(partner.key()),
                            connectors.get(partner.key()),
                            account.attestationDue(attestedEvery).orElse(null),
                            now);
                })
                .toList();
    }

    private Map<PartnerKey, Actor> firstConnectors(Set<PartnerKey> keys) {
        return accounts.register().connectors(keys).stream()
                .collect(Collectors.toMap(
                        connector -> connector.connection().partner(), Connector::by, (first, later) -> first));
    }

    @Override
    public Page<AccountUser> users(PartnerKey partner, PageRequest page) {
        EmailAddress last = page.after() == null ? null : read(page.after(), EmailAddress::new);
        List<AccountUser> left = usersOf(partner).stream()
                .filter(user -> last == null || user.email().compareTo(last) > 0)
                .toList();
        List<AccountUser> taken = left.stream().limit(page.size()).toList();
        return new Page<>(
                taken,
                taken.size() < left.size() ? new Cursor(taken.getLast().email().value()) : null);
    }

    @Override
    public AccountUser user(PartnerKey partner, EmailAddress email) {
        return usersOf(partner).stream()
                .filter(user -> user.email().equals(email))
                .findFirst()
                .orElseThrow(
                        () -> new Failure.NotFound(Missing.ACCOUNT_USER, email + " of partner " + partner.value()));
    }

    private List<AccountUser> usersOf(PartnerKey partner) {
        PartnerKey known = partners.catalogue().get(partner).key();
        return accounts.register().find(known).map(PartnerAccount::users).orElse(List.of());
    }

    private static <T> T read(Cursor cursor, Function<String, T> key) {
        try {
            return key.apply(cursor.value());
        } catch (Failure.Invalid notOurs) {
            throw new Failure.Invalid("page_token", "must be one that this service gave");
        }
    }
}
