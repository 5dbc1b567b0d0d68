package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.campaign.CampaignTerms;
import io.partnerconnect.domain.model.campaign.Drill;

/** Tries a campaign out: the same connections are selected, the workspaces are read, and nothing is changed anywhere. */
@FunctionalInterface
public interface DrillCampaign {
    Drill drill(CampaignTerms terms);
}
