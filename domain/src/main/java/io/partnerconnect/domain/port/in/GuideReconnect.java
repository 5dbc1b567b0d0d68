package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.connection.ReconnectGuide;
import io.partnerconnect.domain.model.failure.Failure;

/** Says what to change at the partner after a connection was made anew. */
@FunctionalInterface
public interface GuideReconnect {
    /** Throws {@link Failure.NotFound} when the partner is not in the catalogue, or the workspace not registered. */
    ReconnectGuide guide(ConnectionName connection);
}
