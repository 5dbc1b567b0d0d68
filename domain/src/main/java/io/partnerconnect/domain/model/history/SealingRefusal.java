package io.partnerconnect.domain.model.history;

/** Why no event gets a place and nothing is signed, until somebody has seen to it. */
public enum SealingRefusal {
    /** What was published is newer than what the database has, or another: the database was restored from before. */
    ROLLED_BACK(
            "rolled-back",
            "a checkpoint was published that this database does not have: it was restored to an earlier time"),
    /** The database is not the one the epoch began in: it was loaded from a dump, or upgraded. */
    ANOTHER_DATABASE("another-database", "the database is not the one the history was kept in"),
    /** An event that waits for its place was not written by the service, or was changed since. */
    FORGED_EVENT("forged-event", "an event was not written by the service, or was changed before it got its place");

    private final String code;
    private final String sentence;

    SealingRefusal(String code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    public String code() {
        return code;
    }

    public String sentence() {
        return sentence;
    }
}
