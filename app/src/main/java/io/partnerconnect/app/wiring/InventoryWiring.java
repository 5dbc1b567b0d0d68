package io.partnerconnect.app.wiring;

import io.partnerconnect.app.configuration.FindingSettings;
import io.partnerconnect.app.configuration.Settings;
import io.partnerconnect.domain.model.finding.FindingTerms;
import io.partnerconnect.domain.port.in.AcknowledgeFinding;
import io.partnerconnect.domain.port.in.BrowseFindings;
import io.partnerconnect.domain.port.in.BrowseFleet;
import io.partnerconnect.domain.port.in.LookUpToken;
import io.partnerconnect.domain.port.in.SyncWorkspaces;
import io.partnerconnect.domain.port.out.Findings;
import io.partnerconnect.domain.port.out.FleetViews;
import io.partnerconnect.domain.port.out.Inventory;
import io.partnerconnect.domain.usecase.Surroundings;
import io.partnerconnect.domain.usecase.UseCases;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The use cases about what is known of the fleet. */
class InventoryWiring {
    @Produces
    @Singleton
    Surroundings.Fleet fleet(Inventory inventory, FleetViews views, Findings findings) {
        return new Surroundings.Fleet(inventory, views, findings);
    }

    @Produces
    @Singleton
    FindingTerms findingTerms(Settings settings) {
        FindingSettings it = settings.findings();
        return new FindingTerms(
                it.warnings(),
                it.inactivity(),
                it.unusedAfter(),
                it.longestLifetime(),
                it.tokenQuota(),
                it.quotaWarning(),
                settings.partnerAccounts().attestedEvery(),
                it.oldestCredential());
    }

    @Produces
    @Singleton
    SyncWorkspaces syncWorkspaces(UseCases useCases, Settings settings, FindingTerms terms) {
        return useCases.inventory()
                .syncWorkspaces(
                        settings.inventory().interval(), settings.inventory().atOnce(), terms);
    }

    @Produces
    @Singleton
    BrowseFleet browseFleet(UseCases useCases) {
        return useCases.inventory().browseFleet();
    }

    @Produces
    @Singleton
    LookUpToken lookUpToken(UseCases useCases) {
        return useCases.lookUpToken();
    }

    @Produces
    @Singleton
    BrowseFindings browseFindings(UseCases useCases, FindingTerms terms) {
        return useCases.inventory().browseFindings(terms);
    }

    @Produces
    @Singleton
    AcknowledgeFinding acknowledgeFinding(UseCases useCases) {
        return useCases.acknowledgeFinding();
    }
}
