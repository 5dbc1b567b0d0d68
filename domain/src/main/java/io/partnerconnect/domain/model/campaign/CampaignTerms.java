package io.partnerconnect.domain.model.campaign;

import io.partnerconnect.domain.model.failure.Failure;

/**
 * What a campaign is to do.
 *
 * @param maxFailurePercent it pauses when more than this share, 0 to 100, of the items that have come to rest failed
 */
public record CampaignTerms(CampaignAction action, CampaignSelection selection, Waves waves, int maxFailurePercent) {
    public CampaignTerms {
        if (maxFailurePercent < 0 || maxFailurePercent > 100) {
            throw new Failure.Invalid("max_failure_percent", "must be from 0 to 100");
        }
    }
}
