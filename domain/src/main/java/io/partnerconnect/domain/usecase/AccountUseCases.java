package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.account.AccountUser;
import io.partnerconnect.domain.model.account.PartnerAccount;
import io.partnerconnect.domain.port.in.Answer;
import io.partnerconnect.domain.port.in.AssessAccounts;
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
import io.partnerconnect.domain.port.in.UseCase;
import java.time.Duration;

/** Puts the use cases of partner accounts together. Every command comes out audited, and what it means is found at once. */
public final class AccountUseCases {
    private final Surroundings outside;
    private final BrowseWorkspaces workspaces;
    private final BrowseCatalogue partners;
    private final KeepingAccounts keeping;
    private final ReportingAccounts reporting;
    private final AssessingAccounts assessing;

    AccountUseCases(
            Surroundings outside, BrowseWorkspaces workspaces, BrowseCatalogue partners, Duration attestedEvery) {
        Surroundings.Accounts accounts = outside.records().accounts();
        this.outside = outside;
        this.workspaces = workspaces;
        this.partners = partners;
        this.keeping = new KeepingAccounts(
                partners,
                accounts.register(),
                outside.records().connections(),
                outside.clockwork().clock());
        this.reporting = new ReportingAccounts(
                partners,
                accounts,
                outside.records().connections(),
                attestedEvery,
                outside.clockwork().clock());
        this.assessing = new AssessingAccounts(
                reporting, accounts.assessments(), outside.clockwork().clock());
    }

    public SetAdministrator setAdministrator() {
        Doing<SetAdministrator.Command, PartnerAccount> set = keeping::setAdministrator;
        return assessed(set)::handle;
    }

    public PutAccountUser putAccountUser() {
        Doing<PutAccountUser.Command, AccountUser> put = keeping::putUser;
        return assessed(put)::handle;
    }

    public RemoveAccountUser removeAccountUser() {
        return assessed(keeping::removeUser)::handle;
    }

    public AttestAccount attestAccount() {
        return assessed(keeping::attest)::handle;
    }

    private RecordAdministrator recordAdministrator() {
        return assessed(keeping::recordAdministrator)::handle;
    }

    public RecordAdministrators recordAdministrators() {
        return new RecordingAdministrators(
                partners,
                outside.records().accounts().register(),
                recordAdministrator(),
                outside.clockwork().ids());
    }

    public LookForAdministrators lookForAdministrators() {
        LookForAdministrators looking = new LookingForAdministrators(
                outside.records().accounts().looks(),
                outside.records().connections(),
                workspaces,
                outside.databricks().users(),
                outside.clockwork().clock());
        return () -> {
            LookForAdministrators.Progress progress = looking.run();
            if (progress.looked() > 0) {
                assessing.promptly();
            }
            return progress;
        };
    }

    public AssessAccounts assessAccounts() {
        return assessing;
    }

    public BrowsePartnerAccounts browsePartnerAccounts() {
        return reporting;
    }

    private <C extends Command<R>, R> UseCase<C, R> assessed(Doing<C, R> doing) {
        Audited<C, R> audited = Audited.in(outside, doing);
        return (mandate, command) -> {
            Answer<R> answer = audited.handle(mandate, command);
            assessing.promptly();
            return answer;
        };
    }
}
