package io.partnerconnect.domain.model.secret;

import io.partnerconnect.domain.model.token.TokenSecret;

/** An OAuth secret just made, with the value that is never shown again. */
public record MadeSecret(OAuthSecret secret, TokenSecret value) {}
