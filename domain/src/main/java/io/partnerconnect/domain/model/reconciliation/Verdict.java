package io.partnerconnect.domain.model.reconciliation;

/** What came of holding their log against ours. */
public enum Verdict {
    /** Their log tells of what this service did. */
    EXPLAINED,
    /** Their log tells of what Databricks did by itself. */
    PLATFORM,
    /** Their log tells of something this service knows nothing of. */
    UNEXPLAINED,
    /** This service did something, and their log does not tell of it though it should by now. */
    MISSING,
    /** The same, where their log may still be late. */
    PENDING
}
