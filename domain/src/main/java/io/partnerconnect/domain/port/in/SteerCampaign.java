package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.campaign.Standing;
import io.partnerconnect.domain.model.operation.OperationId;

/** What people say to a campaign. What it has begun goes on in any case: that is steered one by one. */
public interface SteerCampaign extends UseCase<SteerCampaign.Command, Standing> {
    /** What is to happen to it. */
    enum Direction {
        /** Begin nothing more for now. */
        PAUSE,
        /** Go on; also when it paused because too much had failed. */
        RESUME,
        /** Begin nothing more, ever. */
        CANCEL
    }

    /** Which, and what. */
    record Command(OperationId campaign, Direction direction)
            implements io.partnerconnect.domain.port.in.Command<Standing> {}
}
