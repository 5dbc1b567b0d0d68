package io.partnerconnect.app.rest.token;

import io.partnerconnect.domain.model.operation.Deletion;

/** A token that was revoked, and seen gone. */
public record RevokedResponse(String operationId, String tokenId, Deletion result) {}
