package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.credential.IssuedCredential;
import io.partnerconnect.domain.model.operation.Operation;
import org.jspecify.annotations.Nullable;

/**
 * An operation that was begun.
 *
 * @param operation as it was when this was written
 * @param value the new credential, when it was asked for in the answer and is there; shown once, kept nowhere
 */
public record Started(Operation operation, @Nullable IssuedCredential value) {}
