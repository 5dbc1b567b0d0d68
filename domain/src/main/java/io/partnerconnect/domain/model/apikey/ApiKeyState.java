package io.partnerconnect.domain.model.apikey;

/** Whether a key lets somebody in. */
public enum ApiKeyState {
    /** It does. */
    ACTIVE,
    /** Its time is over. It can be rotated with a new end. */
    EXPIRED,
    /** Somebody ended it, for good. */
    REVOKED
}
