package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.connection.ConnectionName;

/** Makes a connection's service principal active again. */
public interface ReleaseConnection extends UseCase<ReleaseConnection.Command, Started> {
    /** Which. */
    record Command(ConnectionName connection) implements io.partnerconnect.domain.port.in.Command<Started> {}
}
