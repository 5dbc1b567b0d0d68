package io.partnerconnect.app.rest.secret;

import io.partnerconnect.domain.model.operation.Deletion;

/** An OAuth secret that was deleted, and seen gone. */
public record DeletedSecretResponse(String operationId, String secretId, Deletion result) {}
