package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.connection.ConnectionName;

/** Makes a connection's service principal inactive: the partner is locked out, and nothing is lost. {@link ReleaseConnection} restores it. */
public interface QuarantineConnection extends UseCase<QuarantineConnection.Command, Started> {
    /** Which. */
    record Command(ConnectionName connection) implements io.partnerconnect.domain.port.in.Command<Started> {}
}
