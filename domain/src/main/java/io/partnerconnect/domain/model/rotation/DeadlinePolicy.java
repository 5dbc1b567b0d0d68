package io.partnerconnect.domain.model.rotation;

/** What to do with the old token when its time is over and the partner has not switched. */
public enum DeadlinePolicy {
    /** Keep it, and go on looking. */
    HOLD,
    /** Revoke it all the same. */
    REVOKE,
    /** Ask a person. */
    ASK
}
