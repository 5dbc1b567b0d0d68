package io.partnerconnect.app.wiring;

import io.partnerconnect.app.configuration.Settings;
import io.partnerconnect.domain.port.in.BrowseCampaigns;
import io.partnerconnect.domain.port.in.ConductCampaigns;
import io.partnerconnect.domain.port.in.DrillCampaign;
import io.partnerconnect.domain.port.in.StartCampaign;
import io.partnerconnect.domain.port.in.SteerCampaign;
import io.partnerconnect.domain.usecase.UseCases;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the use cases of campaigns known to the container. */
class CampaignWiring {
    @Produces
    @Singleton
    StartCampaign startCampaign(UseCases useCases) {
        return useCases.campaigns().startCampaign();
    }

    @Produces
    @Singleton
    SteerCampaign steerCampaign(UseCases useCases) {
        return useCases.steerCampaign();
    }

    @Produces
    @Singleton
    ConductCampaigns conductCampaigns(UseCases useCases, Settings settings) {
        return useCases.conductCampaigns(settings.campaigns().mostUnderWay());
    }

    @Produces
    @Singleton
    DrillCampaign drillCampaign(UseCases useCases) {
        return useCases.campaigns().drillCampaign();
    }

    @Produces
    @Singleton
    BrowseCampaigns browseCampaigns(UseCases useCases) {
        return useCases.campaigns().browseCampaigns();
    }
}
