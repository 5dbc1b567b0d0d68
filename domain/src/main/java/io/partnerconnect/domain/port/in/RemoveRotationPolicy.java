package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.rotation.PolicyId;

/** Removes a rotation policy. Rotations it has begun go on. */
public interface RemoveRotationPolicy extends UseCase<RemoveRotationPolicy.Command, Nothing> {
    /** Which; {@code version} is the one the caller read. */
    record Command(PolicyId id, long version) implements io.partnerconnect.domain.port.in.Command<Nothing> {}
}
