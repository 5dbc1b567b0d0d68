package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.failure.Failure;

/** Begins what campaigns are to do. To be called each second, on every replica. */
public interface ConductCampaigns {
    /**
     * Takes a turn at a campaign, when there is one to be taken: begins items of the wave it is at, or ends or pauses it.
     *
     * @return whether it had something to begin, so that there may be more
     * @throws Failure.Unavailable the database does not answer
     */
    boolean conduct();
}
