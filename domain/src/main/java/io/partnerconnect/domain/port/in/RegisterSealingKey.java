package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.connection.RegisteredKey;
import io.partnerconnect.domain.model.operation.Delivery;

/** Registers the public key to which new values of a connection are sealed, in the place of the one before. */
public interface RegisterSealingKey extends UseCase<RegisterSealingKey.Command, RegisteredKey> {
    /** Which connection, and the key. */
    record Command(ConnectionName connection, Delivery.Recipient recipient)
            implements io.partnerconnect.domain.port.in.Command<RegisteredKey> {}
}
