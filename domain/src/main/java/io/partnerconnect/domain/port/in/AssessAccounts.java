package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.failure.Failure;

/** Sees that what is of concern about partner accounts is found, and found no longer when it is not so any more. */
@FunctionalInterface
public interface AssessAccounts {
    /**
     * Assesses all accounts as they are now. To be called now and then, on every replica, for some of it comes with time alone; calling twice
     * is as good as once. Throws {@link Failure.Unavailable} when the database does not answer; then nothing was changed.
     */
    void run();
}
