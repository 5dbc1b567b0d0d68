package io.partnerconnect.domain.usecase.campaign;

import io.partnerconnect.domain.model.campaign.CampaignState;
import io.partnerconnect.domain.model.campaign.Standing;
import io.partnerconnect.domain.model.campaign.Tally;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.port.in.SteerCampaign;
import io.partnerconnect.domain.port.out.Campaigns;
import java.time.Instant;
import java.time.InstantSource;

/** Does with a campaign what a person says. Saying it twice is as good as once, until the campaign has ended. */
final class SteeringCampaign {
    private final Campaigns campaigns;
    private final InstantSource clock;

    SteeringCampaign(Campaigns campaigns, InstantSource clock) {
        this.campaigns = campaigns;
        this.clock = clock;
    }

    Standing steer(SteerCampaign.Command command) {
        Instant now = clock.instant();
        campaigns.steer(command.campaign(), state(command, now), now);
        return find(campaigns, command.campaign());
    }

    static Standing find(Campaigns campaigns, OperationId id) {
        return campaigns.find(id).orElseThrow(() -> new Failure.NotFound(Missing.CAMPAIGN, id.toString()));
    }

    private CampaignState state(SteerCampaign.Command command, Instant now) {
        return switch (command.direction()) {
            case PAUSE -> new CampaignState.Paused(CampaignState.Paused.BY_A_PERSON);
            case RESUME -> {
                Tally total = find(campaigns, command.campaign()).total();
                yield new CampaignState.Running(total.rested(), total.failed());
            }
            case CANCEL -> new CampaignState.Cancelled(now);
        };
    }
}
