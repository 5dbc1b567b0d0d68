package io.partnerconnect.app.rest.campaign;

import io.partnerconnect.domain.model.campaign.CampaignItem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One connection of a campaign. */
public record CampaignItemResponse(
        String workspace,
        String partner,
        int wave,
        CampaignItem.Status status,

        @Schema(description = "Why it failed, or could not be begun yet") @Nullable
        String code,

        @Schema(description = "The operation that does it; null before it was begun") @Nullable
        String operationId) {
    static CampaignItemResponse from(CampaignItem item) {
        boolean begun = item.status() == CampaignItem.Status.UNDER_WAY || item.status() == CampaignItem.Status.DONE;
        return new CampaignItemResponse(
                item.connection().workspace().value(),
                item.connection().partner().value(),
                item.wave(),
                item.status(),
                item.code(),
                begun || item.status() == CampaignItem.Status.FAILED
                        ? item.operation().toString()
                        : null);
    }
}
