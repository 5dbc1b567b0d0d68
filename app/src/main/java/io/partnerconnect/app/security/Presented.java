package io.partnerconnect.app.security;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** What somebody presents as a bearer: an API key or a token of an identity provider. Never printed. */
final class Presented extends BaseAuthenticationRequest {
    private final String bearer;

    Presented(String bearer) {
        this.bearer = bearer;
    }

    String bearer() {
        return bearer;
    }
}
