package io.partnerconnect.domain.model.credential;

import io.partnerconnect.domain.model.secret.MadeSecret;
import io.partnerconnect.domain.model.token.MintedToken;
import io.partnerconnect.domain.model.token.TokenSecret;

/** What was just made for a partner to sign in with, with the value that is never shown again. */
public record IssuedCredential(Credential credential, TokenSecret value) {
    public static IssuedCredential of(MintedToken minted) {
        return new IssuedCredential(new Credential.OfToken(minted.token()), minted.secret());
    }

    public static IssuedCredential of(MadeSecret made) {
        return new IssuedCredential(new Credential.OfSecret(made.secret()), made.value());
    }
}
