package io.partnerconnect.domain.model.campaign;

import io.partnerconnect.domain.model.operation.Lease;
import java.util.List;

/** A replica's turn at conducting a campaign: how far it is, and which of its items are to be begun now. */
public record Turn(Lease lease, Standing standing, List<CampaignItem> due) {
    public Turn {
        due = List.copyOf(due);
    }
}
