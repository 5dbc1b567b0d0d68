package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.connection.DisconnectPlan;
import io.partnerconnect.domain.model.connection.DisconnectTerms;
import io.partnerconnect.domain.model.failure.Failure;

/** Says what a disconnect would do, and keeps on what that stands. Changes nothing. */
@FunctionalInterface
public interface PlanDisconnect {
    /** Throws {@link Failure.NotFound} when the partner is not in the catalogue, or the workspace not registered. */
    DisconnectPlan plan(ConnectionName connection, DisconnectTerms terms);
}
