package io.partnerconnect.torture;

/** When a step is struck: before and after each commit, each sending and each receiving. */
enum Moment {
    /** Its intent is being committed, and is not: the database breaks the commit off. */
    BEFORE_INTENT,
    /** Its intent is committed, and the service is not told. */
    AFTER_INTENT,
    /** Its request has reached the workspace and has had no effect yet. */
    SENT,
    /** Its request has had its effect, and the answer is not sent. */
    DONE,
    /** The answer is on its way, or just there. */
    ANSWERED,
    /** Its outcome is being committed, and is not. */
    BEFORE_OUTCOME,
    /** Its outcome is committed, and the service is not told. */
    AFTER_OUTCOME;

    /** Whether it is at a commit of the database, and not at a request to the workspace. */
    boolean isOfCommit() {
        return switch (this) {
            case BEFORE_INTENT, AFTER_INTENT, BEFORE_OUTCOME, AFTER_OUTCOME -> true;
            case SENT, DONE, ANSWERED -> false;
        };
    }

    boolean isOfIntent() {
        return this == BEFORE_INTENT || this == AFTER_INTENT;
    }

    /** Whether what is to be committed must not be. */
    boolean breaksOff() {
        return this == BEFORE_INTENT || this == BEFORE_OUTCOME;
    }
}
