package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.campaign.Campaign;
import io.partnerconnect.domain.model.campaign.CampaignItem;
import io.partnerconnect.domain.model.campaign.Standing;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;

/** Shows campaigns. What lies outside a sight is not shown, and takes no room on a page. */
public interface BrowseCampaigns {
    /** Newest first. */
    Page<Campaign> list(Sight sight, PageRequest page);

    /** Throws {@link Failure.NotFound} when there is none of that id. */
    Standing get(OperationId id);

    /** The items, in the order they are begun in. Throws {@link Failure.NotFound} when there is no such campaign. */
    Page<CampaignItem> items(OperationId id, PageRequest page);
}
