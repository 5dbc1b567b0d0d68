package io.partnerconnect.domain.model.operation;

/** What an operation waits for. */
public enum Wait {
    /** That the settling job finds out what became of a creation whose answer was lost. */
    SETTLEMENT,
    /** That the partner uses the new token for the first time. */
    USE,
    /** That the partner, which uses the new token, no longer uses the old one. */
    ADOPTION,
    /** That a person says that the partner has the new OAuth secret. */
    CONFIRMATION,
    /** The end of a quarantine. */
    QUARANTINE
}
