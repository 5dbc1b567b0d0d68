package io.partnerconnect.domain.model.account;

import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.operation.OperationId;
import java.time.Instant;

/** Who had a partner connected to a workspace, by which operation, and when that succeeded. */
public record Connector(ConnectionName connection, OperationId operation, Actor by, Instant at) {}
