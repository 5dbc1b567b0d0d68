package io.partnerconnect.domain.model.operation;

import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.token.TokenId;
import java.time.Instant;

/**
 * That the value of a new token is kept sealed until its receiver acknowledges it; without that value.
 *
 * @param since when it was sealed
 */
public record SealedValue(OperationId operation, ConnectionName connection, TokenId token, Instant since) {}
