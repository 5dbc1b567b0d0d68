package io.partnerconnect.domain.model.account;

/** What somebody may do with the organisation's account at a partner. The partner decides; here is what was recorded. */
public enum AccountRole {
    /** Adds users, and decides who else may. There is one at the most. */
    ADMINISTRATOR,
    /** May add users too, because the administrator said so. Only some partners know that. */
    DELEGATE,
    /** Can sign in. */
    USER
}
