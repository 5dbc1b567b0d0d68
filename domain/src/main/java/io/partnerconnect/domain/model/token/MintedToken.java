package io.partnerconnect.domain.model.token;

/** A token just made, with the value that is never shown again. */
public record MintedToken(Token token, TokenSecret secret) {}
