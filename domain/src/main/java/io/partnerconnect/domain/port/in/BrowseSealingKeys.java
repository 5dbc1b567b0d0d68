package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.connection.RegisteredKey;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.Delivery;

/** Shows the sealing keys of connections, and looks at keys before they become some. */
public interface BrowseSealingKeys {
    /** The key of a connection; throws {@link Failure.NotFound} when it has none. */
    RegisteredKey get(ConnectionName connection);

    /** Looks whether values can be sealed to the key; throws {@link Failure.Invalid} when not. */
    Delivery.Recipient accept(Delivery.SealingKey key);
}
