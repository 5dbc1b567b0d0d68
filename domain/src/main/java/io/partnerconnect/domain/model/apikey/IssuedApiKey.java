package io.partnerconnect.domain.model.apikey;

/** A key that was just made or rotated, with the value that is never shown again. */
public record IssuedApiKey(ApiKey key, ApiKeySecret secret) {}
