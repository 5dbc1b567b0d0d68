package io.partnerconnect.databricks.auth;

import io.partnerconnect.domain.model.token.TokenSecret;

/** A configured credential. Prints no secret. */
sealed interface Credential {
    record PersonalAccessToken(TokenSecret value) implements Credential {}

    record ClientSecret(String clientId, TokenSecret value) implements Credential {}
}
