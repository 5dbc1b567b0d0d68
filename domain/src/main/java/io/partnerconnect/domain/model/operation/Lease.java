package io.partnerconnect.domain.model.operation;

/**
 * The right to carry out an operation, held by one replica for a short time.
 *
 * @param fence grows each time the operation is taken; what is done under an older one has no effect
 */
public record Lease(OperationId operation, long fence) {}
