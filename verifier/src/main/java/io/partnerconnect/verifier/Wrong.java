package io.partnerconnect.verifier;

/** Ends the check: the history is not what it is said to be. */
final class Wrong extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Verdict.NotVerified verdict;

    Wrong(String at, String what) {
        super(at + ": " + what);
        this.verdict = new Verdict.NotVerified(at, what);
    }

    Verdict.NotVerified verdict() {
        return verdict;
    }
}
