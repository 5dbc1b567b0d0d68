package io.partnerconnect.app.rest.partner;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The whole catalogue. */
public record PartnersResponse(
        List<PartnerResponse> items, @Nullable String nextPageToken) {
    PartnersResponse(List<PartnerResponse> items) {
        this(items, null);
    }
}
