package io.partnerconnect.domain.port.in;

/** Settles the operations whose outcome is not known. To be run every few seconds, on every replica. */
public interface SettleUnknowns {
    /** Throws {@link io.partnerconnect.domain.model.failure.Failure.Unavailable} when the audit database does not answer. */
    Progress run();

    /** How many are due, and how many of them were settled by this run. */
    record Progress(int due, int settled) {}
}
