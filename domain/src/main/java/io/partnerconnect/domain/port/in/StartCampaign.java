package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.campaign.Campaign;
import io.partnerconnect.domain.model.campaign.CampaignTerms;
import io.partnerconnect.domain.model.operation.Mandate;

/** Begins a campaign. Which connections it is about is settled now; what is done to each is planned when its turn comes. */
@FunctionalInterface
public interface StartCampaign {
    /** {@code sight}: what its starter may act on; a connection outside is not there for it. Otherwise as {@link UseCase#handle}. */
    Answer<Campaign> handle(Mandate mandate, Command command, Sight sight);

    /** What it is to do. */
    record Command(CampaignTerms terms) implements io.partnerconnect.domain.port.in.Command<Campaign> {}
}
