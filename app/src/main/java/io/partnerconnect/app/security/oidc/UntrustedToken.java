package io.partnerconnect.app.security.oidc;

/** A token is not taken. Why is for nobody: what the libraries say of that repeats what the token says. */
public final class UntrustedToken extends Exception {
    private static final long serialVersionUID = 1L;

    UntrustedToken() {
        super("the token is not to be trusted", null, false, false);
    }
}
