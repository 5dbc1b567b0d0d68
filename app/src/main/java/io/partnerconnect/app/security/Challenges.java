package io.partnerconnect.app.security;

/** What {@code WWW-Authenticate} says (RFC 6750). Why a bearer is not taken is said to nobody. */
public final class Challenges {
    /** To who presented nothing. */
    public static final String NOTHING_PRESENTED = "Bearer";

    /** To who presented something that is not taken. */
    public static final String NOT_TAKEN = "Bearer error=\"invalid_token\"";

    private Challenges() {}
}
