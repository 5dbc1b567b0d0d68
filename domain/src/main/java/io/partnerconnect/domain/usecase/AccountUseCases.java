package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.account.AccountUser;
import io.partnerconnect.domain.model.account.PartnerAccount;
import io.partnerconnect.domain.port.in.AttestAccount;
import io.partnerconnect.domain.port.in.BrowseCatalogue;
import io.partnerconnect.domain.port.in.BrowsePartnerAccounts;
import io.partnerconnect.domain.port.in.BrowseWorkspaces;
import io.partnerconnect.domain.port.in.Command;
import io.partnerconnect.domain.port.in.LookForAdministrators;
import io.partnerconnect.domain.port.in.PutAccountUser;
import io.partnerconnect.domain.port.in.RecordAdministrator;
import io.partnerconnect.domain.port.in.RecordAdministrators;
import io.partnerconnect.domain.port.in.RemoveAccountUser;
import io.partnerconnect.domain.port.in.SetAdministrator;
import java.time.Duration;

/** Puts the use cases of partner accounts together. Every command comes out audited. */
public final class AccountUseCases {
    private final Surroundings outside;
    private final BrowseWorkspaces workspaces;
    private final BrowseCatalogue partners;
    private final KeepingAccounts keeping;

    AccountUseCases(Surroundings outside, BrowseWorkspaces workspaces, BrowseCatalogue partners) {
        this.outside = outside;
        this.workspaces = workspaces;
        this.partners = partners;
        this.keeping = new KeepingAccounts(
                partners,
                outside.records().accounts().register(),
                outside.records().connections(),
                outside.clockwork().clock());
    }

    public SetAdministrator setAdministrator() {
        Doing<SetAdministrator.Command, PartnerAccount> set = keeping::setAdministrator;
        return audited(set)::handle;
    }

    public PutAccountUser putAccountUser() {
        Doing<PutAccountUser.Command, AccountUser> put = keeping::putUser;
        return audited(put)::handle;
    }

    public RemoveAccountUser removeAccountUser() {
        return audited(keeping::removeUser)::handle;
    }

    public AttestAccount attestAccount() {
        return audited(keeping::attest)::handle;
    }

    private RecordAdministrator recordAdministrator() {
        return audited(keeping::recordAdministrator)::handle;
    }

    public RecordAdministrators recordAdministrators() {
        return new RecordingAdministrators(
                partners,
                outside.records().accounts().register(),
                recordAdministrator(),
                outside.clockwork().ids());
    }

    public LookForAdministrators lookForAdministrators() {
        return new LookingForAdministrators(
                outside.records().accounts().looks(),
                outside.records().connections(),
                workspaces,
                outside.databricks().users(),
                outside.clockwork().clock());
    }

    /** {@code attestedEvery}: how long it is good that somebody confirmed an account. */
    public BrowsePartnerAccounts browsePartnerAccounts(Duration attestedEvery) {
        return new ReportingAccounts(
                partners,
                outside.records().accounts(),
                outside.records().connections(),
                attestedEvery,
                outside.clockwork().clock());
    }

    private <C extends Command<R>, R> Audited<C, R> audited(Doing<C, R> doing) {
        return new Audited<>(
                doing, outside.audit().ledger(), outside.clockwork().clock());
    }
}
