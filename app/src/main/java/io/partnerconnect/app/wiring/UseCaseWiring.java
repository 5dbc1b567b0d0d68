package io.partnerconnect.app.wiring;

import io.partnerconnect.domain.port.in.Authorise;
import io.partnerconnect.domain.port.in.BrowseAudit;
import io.partnerconnect.domain.port.in.BrowseCatalogue;
import io.partnerconnect.domain.port.in.BrowsePrincipals;
import io.partnerconnect.domain.port.in.BrowseTiles;
import io.partnerconnect.domain.port.in.BrowseTokens;
import io.partnerconnect.domain.port.in.BrowseWorkspaces;
import io.partnerconnect.domain.port.in.CheckWorkspace;
import io.partnerconnect.domain.port.in.ForgetConnection;
import io.partnerconnect.domain.port.in.ForgetWorkspace;
import io.partnerconnect.domain.port.in.MintToken;
import io.partnerconnect.domain.port.in.OverridePartner;
import io.partnerconnect.domain.port.in.RecordConnection;
import io.partnerconnect.domain.port.in.RegisterWorkspace;
import io.partnerconnect.domain.port.in.RemovePrincipal;
import io.partnerconnect.domain.port.in.ReportPartnerAnswer;
import io.partnerconnect.domain.port.in.RevokeToken;
import io.partnerconnect.domain.port.in.SettleUnknowns;
import io.partnerconnect.domain.port.in.UpdateWorkspace;
import io.partnerconnect.domain.port.in.WithdrawOverride;
import io.partnerconnect.domain.usecase.UseCases;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the use cases known to the container that are done in one go. */
class UseCaseWiring {
    @Produces
    @Singleton
    Authorise authorise(UseCases useCases) {
        return useCases.authorise();
    }

    @Produces
    @Singleton
    RegisterWorkspace registerWorkspace(UseCases useCases) {
        return useCases.registerWorkspace();
    }

    @Produces
    @Singleton
    UpdateWorkspace updateWorkspace(UseCases useCases) {
        return useCases.updateWorkspace();
    }

    @Produces
    @Singleton
    ForgetWorkspace forgetWorkspace(UseCases useCases) {
        return useCases.forgetWorkspace();
    }

    @Produces
    @Singleton
    OverridePartner overridePartner(UseCases useCases) {
        return useCases.overridePartner();
    }

    @Produces
    @Singleton
    WithdrawOverride withdrawOverride(UseCases useCases) {
        return useCases.withdrawOverride();
    }

    @Produces
    @Singleton
    RecordConnection recordConnection(UseCases useCases) {
        return useCases.recordConnection();
    }

    @Produces
    @Singleton
    ReportPartnerAnswer reportPartnerAnswer(UseCases useCases) {
        return useCases.reportPartnerAnswer();
    }

    @Produces
    @Singleton
    ForgetConnection forgetConnection(UseCases useCases) {
        return useCases.forgetConnection();
    }

    @Produces
    @Singleton
    MintToken mintToken(UseCases useCases) {
        return useCases.mintToken();
    }

    @Produces
    @Singleton
    RevokeToken revokeToken(UseCases useCases) {
        return useCases.revokeToken();
    }

    @Produces
    @Singleton
    RemovePrincipal removePrincipal(UseCases useCases) {
        return useCases.removePrincipal();
    }

    @Produces
    @Singleton
    SettleUnknowns settleUnknowns(UseCases useCases) {
        return useCases.settleUnknowns();
    }

    @Produces
    @Singleton
    BrowseCatalogue browseCatalogue(UseCases useCases) {
        return useCases.browseCatalogue();
    }

    @Produces
    @Singleton
    BrowseWorkspaces browseWorkspaces(UseCases useCases) {
        return useCases.browseWorkspaces();
    }

    @Produces
    @Singleton
    CheckWorkspace checkWorkspace(UseCases useCases) {
        return useCases.checkWorkspace();
    }

    @Produces
    @Singleton
    BrowseTiles browseTiles(UseCases useCases) {
        return useCases.browseTiles();
    }

    @Produces
    @Singleton
    BrowsePrincipals browsePrincipals(UseCases useCases) {
        return useCases.browsePrincipals();
    }

    @Produces
    @Singleton
    BrowseTokens browseTokens(UseCases useCases) {
        return useCases.browseTokens();
    }

    @Produces
    @Singleton
    BrowseAudit browseAudit(UseCases useCases) {
        return useCases.browseAudit();
    }
}
