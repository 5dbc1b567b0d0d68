package io.partnerconnect.domain.model.connection;

/** Which part of a drift from the profile a repair is about. */
public enum RepairScope {
    /** What the profile asks for and is not there is granted; nothing is taken away. */
    MISSING,
    /** What is there and the profile does not ask for is taken away; the partner may stand on it. */
    EXCESS,
    /** Both. */
    ALL;

    public boolean grants() {
        return this != EXCESS;
    }

    public boolean takesAway() {
        return this != MISSING;
    }
}
