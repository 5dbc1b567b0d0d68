package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.failure.Failure;

/** Looks whether new tokens that were handed over are used. */
@FunctionalInterface
public interface WatchHandOvers {
    /**
     * Looks at hand-overs that are due, at most fifty; each is looked at once an hour at the most, by one replica. Where a workspace does
     * not answer, the look is the next one's. Throws {@link Failure.Unavailable} when the database does not answer.
     */
    Progress run();

    /**
     * What a run came to.
     *
     * @param unanswered how many could not be looked at
     */
    record Progress(int looked, int closed, int unanswered) {}
}
