package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.rotation.RotationPolicy;

/** Adds a rotation policy, or changes one. */
public interface PutRotationPolicy extends UseCase<PutRotationPolicy.Command, RotationPolicy> {
    /** As it is to be; its version is 0 for a new one, or the one the caller read. */
    record Command(RotationPolicy policy) implements io.partnerconnect.domain.port.in.Command<RotationPolicy> {}
}
