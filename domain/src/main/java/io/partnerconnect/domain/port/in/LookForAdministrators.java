package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.failure.Failure;

/** Looks whether administrators of partner accounts are still active users of the connected workspaces. */
@FunctionalInterface
public interface LookForAdministrators {
    /**
     * Looks for those that are due, at most five: each once a day, and once more to confirm that one is missed. To be called now and then, on
     * every replica: each is looked for by one. Throws {@link Failure.Unavailable} when the database does not answer.
     */
    Progress run();

    /** For how many it looked, how many of them were found active, and for how many some workspace did not answer. */
    record Progress(int looked, int active, int unanswered) {}
}
