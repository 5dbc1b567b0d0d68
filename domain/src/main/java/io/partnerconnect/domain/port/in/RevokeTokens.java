package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.connection.ConnectionName;

/** Revokes all tokens of a connection. The service principal stays, and what it is allowed. */
public interface RevokeTokens extends UseCase<RevokeTokens.Command, Started> {
    /** Which. */
    record Command(ConnectionName connection) implements io.partnerconnect.domain.port.in.Command<Started> {}
}
