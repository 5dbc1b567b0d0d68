package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.campaign.CampaignTerms;
import io.partnerconnect.domain.model.campaign.Drill;

/**
 * Tries a campaign out: the same connections are selected, the workspaces are read, and nothing is changed anywhere.
 * A connection outside the sight is not there for it.
 */
@FunctionalInterface
public interface DrillCampaign {
    Drill drill(Sight sight, CampaignTerms terms);
}
