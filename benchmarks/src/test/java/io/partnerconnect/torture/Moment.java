package io.partnerconnect.torture;

/** When a request is struck. */
enum Moment {
    /** It has reached the workspace, after its intent was committed. */
    BEFORE,
    /** It has had its effect, and the answer is not sent. */
    AFTER,
    /** The answer is on its way, or just there: about when its outcome is committed. */
    ANSWERED
}
