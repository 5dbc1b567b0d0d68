package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.connection.ConnectionName;

/** Forgets a connection's sealing key. What was sealed to it stays sealed. */
public interface RemoveSealingKey extends UseCase<RemoveSealingKey.Command, Nothing> {
    /** Of which connection. */
    record Command(ConnectionName connection) implements io.partnerconnect.domain.port.in.Command<Nothing> {}
}
