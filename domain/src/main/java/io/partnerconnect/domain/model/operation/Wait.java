package io.partnerconnect.domain.model.operation;

/** What an operation waits for. */
public enum Wait {
    /** That the settling job finds out what became of a creation whose answer was lost. */
    SETTLEMENT,
    /** That the partner uses the new token and no longer the old one. */
    ADOPTION,
    /** The end of a quarantine. */
    QUARANTINE
}
