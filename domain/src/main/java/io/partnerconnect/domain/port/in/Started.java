package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.operation.Operation;
import io.partnerconnect.domain.model.token.MintedToken;
import org.jspecify.annotations.Nullable;

/**
 * An operation that was begun.
 *
 * @param operation as it was when this was written
 * @param value the new token, when it was asked for in the answer and is there; shown once, kept nowhere
 */
public record Started(Operation operation, @Nullable MintedToken value) {}
