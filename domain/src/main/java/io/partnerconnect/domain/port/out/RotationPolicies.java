package io.partnerconnect.domain.port.out;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.rotation.PolicyId;
import io.partnerconnect.domain.model.rotation.RotationPolicy;
import java.util.List;
import java.util.Optional;

/**
 * The rotation policies. Each method is one transaction; what changes a policy also makes all connections due for a look.
 *
 * <p>Every method throws {@link Failure.Unavailable} when the database does not answer; then nothing was done.
 */
public interface RotationPolicies {
    /** All of them, oldest first. There are few: people make them. */
    List<RotationPolicy> all();

    Optional<RotationPolicy> find(PolicyId id);

    /**
     * Adds a policy (when its version is 0) or replaces it (when it is still at that version). When it was created stays.
     *
     * @return the policy as stored, with the next version
     * @throws Failure.NotFound there is none of that id, and the version is not 0
     * @throws Failure.Stale it is at another version by now; nothing was done
     */
    RotationPolicy put(RotationPolicy policy);

    /**
     * Removes a policy that is still at that version.
     *
     * @throws Failure.NotFound there is none; so a second call
     * @throws Failure.Stale it is at another version by now; nothing was done
     */
    void remove(PolicyId id, long version);
}
