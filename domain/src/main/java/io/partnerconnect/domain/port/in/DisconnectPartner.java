package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.connection.DisconnectTerms;
import io.partnerconnect.domain.model.connection.PlanHash;

/**
 * Takes a connection away, exactly as a plan says that somebody has read and confirmed. The world is read once more before; when another
 * plan follows of it by now, or the plan is too old or not known, nothing is begun:
 * {@link io.partnerconnect.domain.model.failure.Failure.Conflict} {@code PLAN_STALE}, with what has changed.
 */
public interface DisconnectPartner extends UseCase<DisconnectPartner.Command, Started> {
    /** Which, how, and the plan that was confirmed. */
    record Command(ConnectionName connection, DisconnectTerms terms, PlanHash plan)
            implements io.partnerconnect.domain.port.in.Command<Started> {}
}
