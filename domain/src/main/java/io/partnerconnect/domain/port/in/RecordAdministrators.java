package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.failure.Failure;

/** Records the administrators that follow from connections. */
@FunctionalInterface
public interface RecordAdministrators {
    /**
     * Gives every account without an administrator the person who had its partner connected first, as far as that was one. To be called now
     * and then, on every replica: what one has recorded the others leave alone, and what one did not get to the next does. Throws
     * {@link Failure.Unavailable} when the database does not answer.
     */
    Progress run();

    /** How many were recorded, and at how many that did not succeed. */
    record Progress(int recorded, int failed) {}
}
