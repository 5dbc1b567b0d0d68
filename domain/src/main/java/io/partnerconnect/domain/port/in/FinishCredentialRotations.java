package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.failure.Failure;

/** Brings rotations of credentials to their end that nobody carries on with. */
@FunctionalInterface
public interface FinishCredentialRotations {
    /**
     * Revokes what they have left over, at most twenty of them, each as an audited act of the service. To be called now and then, on every
     * replica: each is finished by one. Throws {@link Failure.Unavailable} when the database does not answer.
     */
    Progress run();

    /** What a run came to. */
    record Progress(int finished, int left) {}
}
