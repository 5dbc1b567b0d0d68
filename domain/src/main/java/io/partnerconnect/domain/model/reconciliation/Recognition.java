package io.partnerconnect.domain.model.reconciliation;

/** By what an entry of their log was recognised as something of ours. The strongest is the last. */
public enum Recognition {
    /** The same was done at the time, and nothing in the entry says to whom. */
    TIME,
    /** The same was done at the time to the same service principal, or for the same partner. */
    SUBJECT,
    /** It is the same token. */
    TOKEN
}
