package io.partnerconnect.domain.usecase.campaign;

import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.campaign.CampaignState;
import io.partnerconnect.domain.model.campaign.Standing;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.port.in.SteerCampaign;
import io.partnerconnect.domain.port.out.Campaigns;
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
        Standing before = find(campaigns, command.campaign());
        campaigns.steer(command.campaign(), state(command.direction(), before), clock.instant());
        return find(campaigns, command.campaign());
    }

    static Standing find(Campaigns campaigns, OperationId id) {
        return campaigns.find(Sight.everything(), id).orElseThrow(() -> none(id));
    }

    static Failure.NotFound none(OperationId id) {
        return new Failure.NotFound(Missing.CAMPAIGN, id.toString());
    }

    /** What it is already it stays: why it paused, and how much had failed when it was let go on, is not forgotten. */
    private CampaignState state(SteerCampaign.Direction direction, Standing before) {
        CampaignState now = before.campaign().state();
        return switch (direction) {
            case PAUSE ->
                now instanceof CampaignState.Paused ? now : new CampaignState.Paused(CampaignState.Paused.BY_A_PERSON);
            case RESUME ->
                now instanceof CampaignState.Running
                        ? now
                        : new CampaignState.Running(
                                before.total().rested(), before.total().failed());
            case CANCEL -> new CampaignState.Cancelled(clock.instant());
        };
    }
}
