package io.partnerconnect.domain.contract;

/** The other side of a port towards the database. */
public interface DatabaseControls {
    /** From now on the database does not answer. */
    void cut();

    void mend();
}
