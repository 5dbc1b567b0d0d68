package io.partnerconnect.domain.model.approval;

/** What can be decided about an approval. */
public enum ApprovalDecision {
    /** By another person: it may be done, once. */
    APPROVE,
    /** By another person: it may not be done; also after he, or somebody else, approved, while nothing was done. */
    REFUSE,
    /** By who asked for it: it is not wanted any more. */
    WITHDRAW,
    /** By another person: he has looked at what was done without an approval. */
    REVIEW
}
