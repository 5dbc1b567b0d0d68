package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.failure.Failure;

/** Carries rotation policies out. */
@FunctionalInterface
public interface RunRotationPolicies {
    /**
     * Looks at connections that are due for a look, at most twenty, and begins the rotations that are due. To be called now and then, on
     * every replica: each connection is looked at by one. Throws {@link Failure.Unavailable} when the database does not answer.
     */
    Progress run();

    /** What a run came to. */
    record Progress(int looked, int begun, int failed) {}
}
