package io.partnerconnect.domain.model.history;

/** What came of giving events their places. */
public sealed interface SealingResult {
    /** So many got one, and a checkpoint says so. */
    record Sealed(int events) implements SealingResult {}

    /** None waited. */
    record NothingNew() implements SealingResult {}

    /** Another replica was faster. */
    record Overtaken() implements SealingResult {}

    /**
     * Nothing was done, and nothing will be until somebody has seen to it.
     *
     * @param detail what exactly, for people
     */
    record Refused(SealingRefusal refusal, String detail) implements SealingResult {}
}
