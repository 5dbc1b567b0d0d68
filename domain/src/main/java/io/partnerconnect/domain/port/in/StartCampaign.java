package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.campaign.Campaign;
import io.partnerconnect.domain.model.campaign.CampaignTerms;

/** Begins a campaign. Which connections it is about is settled now; what is done to each is planned when its turn comes. */
public interface StartCampaign extends UseCase<StartCampaign.Command, Campaign> {
    /** What it is to do. */
    record Command(CampaignTerms terms) implements io.partnerconnect.domain.port.in.Command<Campaign> {}
}
