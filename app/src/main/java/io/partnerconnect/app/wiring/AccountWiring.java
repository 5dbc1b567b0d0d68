package io.partnerconnect.app.wiring;

import io.partnerconnect.app.configuration.Settings;
import io.partnerconnect.domain.port.in.AssessAccounts;
import io.partnerconnect.domain.port.in.AttestAccount;
import io.partnerconnect.domain.port.in.BrowsePartnerAccounts;
import io.partnerconnect.domain.port.in.LookForAdministrators;
import io.partnerconnect.domain.port.in.PutAccountUser;
import io.partnerconnect.domain.port.in.RecordAdministrators;
import io.partnerconnect.domain.port.in.RemoveAccountUser;
import io.partnerconnect.domain.port.in.SetAdministrator;
import io.partnerconnect.domain.port.out.AccountAssessments;
import io.partnerconnect.domain.port.out.AdministratorLooks;
import io.partnerconnect.domain.port.out.PartnerAccounts;
import io.partnerconnect.domain.usecase.AccountUseCases;
import io.partnerconnect.domain.usecase.Surroundings;
import io.partnerconnect.domain.usecase.UseCases;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Partner accounts, made known to the container. */
class AccountWiring {
    @Produces
    @Singleton
    Surroundings.Accounts accounts(PartnerAccounts register, AdministratorLooks looks, AccountAssessments assessments) {
        return new Surroundings.Accounts(register, looks, assessments);
    }

    @Produces
    @Singleton
    AccountUseCases accountUseCases(UseCases useCases, Settings settings) {
        return useCases.accounts(settings.partnerAccounts().attestedEvery());
    }

    @Produces
    @Singleton
    SetAdministrator setAdministrator(AccountUseCases accounts) {
        return accounts.setAdministrator();
    }

    @Produces
    @Singleton
    PutAccountUser putAccountUser(AccountUseCases accounts) {
        return accounts.putAccountUser();
    }

    @Produces
    @Singleton
    RemoveAccountUser removeAccountUser(AccountUseCases accounts) {
        return accounts.removeAccountUser();
    }

    @Produces
    @Singleton
    AttestAccount attestAccount(AccountUseCases accounts) {
        return accounts.attestAccount();
    }

    @Produces
    @Singleton
    BrowsePartnerAccounts browsePartnerAccounts(AccountUseCases accounts) {
        return accounts.browsePartnerAccounts();
    }

    @Produces
    @Singleton
    RecordAdministrators recordAdministrators(AccountUseCases accounts) {
        return accounts.recordAdministrators();
    }

    @Produces
    @Singleton
    AssessAccounts assessAccounts(AccountUseCases accounts) {
        return accounts.assessAccounts();
    }

    @Produces
    @Singleton
    LookForAdministrators lookForAdministrators(AccountUseCases accounts) {
        return accounts.lookForAdministrators();
    }
}
