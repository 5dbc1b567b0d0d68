package io.partnerconnect.domain.model.account;

/** What becomes of an administrator when another takes his place. */
public enum Former {
    /** He stays as a user. */
    USER,
    /** He stays as a delegate. */
    DELEGATE,
    /** He does not stay. */
    REMOVED
}
